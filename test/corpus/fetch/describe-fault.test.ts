import { expect, test } from 'vitest'
import { describeFault } from '../../../src/corpus/fetch/describe-fault.ts'

const context = {
  url: new URL('https://news.example/'),
  limit: 5_000_000,
  timeouts: { connect: 10_000, headers: 20_000, idle: 20_000, total: 60_000 },
}

test.each(['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID'])(
  'a certificate that is not in order (%s) is not to be waited out',
  (code) => {
    expect(describeFault(Object.assign(new Error('no'), { code }), context)).toEqual({
      reason: `the certificate of its host is not to be trusted (${code})`,
      mayPass: false,
      wholeHost: true,
    })
  },
)

test.each(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])(
  'a host that is out of reach (%s) may be back later',
  (code) => {
    const fault = describeFault(Object.assign(new Error('no'), { code }), context)
    expect(fault).toMatchObject({ mayPass: true, wholeHost: true })
  },
)

test('what nobody has thought of is told in one line', () => {
  expect(describeFault(new Error('two\nlines.'), context)).toEqual({
    reason: 'two lines',
    mayPass: true,
  })
})
