import { expect, test } from 'vitest'
import { userAgent } from '../../../src/corpus/fetch/user-agent.ts'
import { openFetcher, serveSite, textOf } from './web.ts'

const NOW = Temporal.Instant.from('2026-11-24T08:00:00.123Z')
const now = (): Temporal.Instant => NOW

test('whoever looks into a server’s log sees who asked, and for what', async () => {
  const site = await serveSite({ '/': 'here' })
  const fetcher = openFetcher({
    allowPrivateHosts: [site.host],
    userAgent: userAgent('1.2', 'https://example.com/bot'),
  })
  await fetcher.get(site.url())
  expect(site.visits).toHaveLength(2)
  for (const { headers } of site.visits) {
    expect(headers).toMatchObject({ 'user-agent': 'onrecord/1.2 (+https://example.com/bot)' })
    expect(headers.cookie).toBeUndefined()
  }
  expect(site.visits[1]?.headers.accept).toContain('application/rss+xml')
})

test('what has not changed is not sent again', async () => {
  const site = await serveSite({
    '/': (request, response) => {
      const { 'if-none-match': etag, 'if-modified-since': since } = request.headers
      const isSame = etag === '"one"' && since === 'Tue, 24 Nov 2026 08:00:00 GMT'
      response.writeHead(isSame ? 304 : 200).end(isSame ? undefined : 'here')
    },
  })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  const lastModified = 'Tue, 24 Nov 2026 08:00:00 GMT'
  expect(await fetcher.get(site.url(), { etag: '"one"', lastModified })).toEqual({
    outcome: 'not-modified',
  })
  expect(await textOf(fetcher.get(site.url(), { etag: '"two"', lastModified }))).toBe('here')
  // A validator that cannot stand in a header is no reason to fail.
  expect(await textOf(fetcher.get(site.url(), { etag: '"ё"\r\nx: y' }))).toBe('here')
})

test('a 304 that was not asked for is no page', async () => {
  const site = await serveSite({ '/': (_request, response) => response.writeHead(304).end() })
  const fetcher = openFetcher({ allowPrivateHosts: [site.host] })
  expect(await textOf(fetcher.get(site.url()))).toContain('answered with status 304')
})

test.each([
  [404, 'there is no such page (404)', { gone: true }],
  [410, 'there is no such page (410)', { gone: true }],
  [403, 'its server does not give it to everybody (403)', {}],
  [451, 'its server does not give it to everybody (451)', {}],
  [204, 'its server answered with status 204, which is no page', {}],
  [400, 'its server answered with status 400, which is no page', {}],
  [500, 'its server has a fault (500); try again later', { retryAt: NOW.add({ minutes: 5 }) }],
  [502, 'its server has a fault (502); try again later', { retryAt: NOW.add({ minutes: 5 }) }],
])('status %i', async (status, reason, rest) => {
  const site = await serveSite({ '/': (_request, response) => response.writeHead(status).end() })
  const fetcher = openFetcher({ now, allowPrivateHosts: [site.host] })
  expect(await fetcher.get(site.url())).toEqual({
    outcome: 'refused',
    problem: `${site.url()} was not read: ${reason}.`,
    ...rest,
  })
})

test.each([
  [429, '120', '2026-11-24T08:02:00.123Z'],
  [503, '120', '2026-11-24T08:02:00.123Z'],
  [503, 'Tue, 24 Nov 2026 09:00:00 GMT', '2026-11-24T09:00:00.123Z'],
  [429, 'Tuesday, 24-Nov-26 09:00:00 GMT', '2026-11-24T09:00:00.123Z'],
  [429, 'Tue Nov 24 09:00:00 2026', '2026-11-24T09:00:00.123Z'],
  [429, '0', '2026-11-24T08:00:01.123Z'],
  [429, 'Tue, 24 Nov 2020 09:00:00 GMT', '2026-11-24T08:00:01.123Z'],
  [429, '99999999999999999999', '2026-11-25T08:00:00.123Z'],
  [429, 'soon', '2026-11-24T08:05:00.123Z'],
  [429, '-5', '2026-11-24T08:05:00.123Z'],
  [503, '1.5', '2026-11-24T08:05:00.123Z'],
  [503, undefined, '2026-11-24T08:05:00.123Z'],
])('a %i with Retry-After %s is to be tried again at %s', async (status, retryAfter, expected) => {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter }
  const site = await serveSite({
    '/': (_request, response) => response.writeHead(status, headers).end(),
  })
  const fetcher = openFetcher({ now, allowPrivateHosts: [site.host] })
  const retryAt = Temporal.Instant.from(expected)
  expect(await fetcher.get(site.url())).toEqual({
    outcome: 'refused',
    problem: `${site.url()} was not read: its server asks to wait until ${expected.slice(0, 19)}Z.`,
    retryAt,
  })
})

test('a server that asks to wait is left alone until then', async () => {
  let time = NOW
  const site = await serveSite({
    '/busy': (_request, response) => response.writeHead(429, { 'retry-after': '60' }).end(),
    '/other': 'here',
  })
  const fetcher = openFetcher({ now: () => time, allowPrivateHosts: [site.host] })
  await fetcher.get(site.url('/busy'))
  expect(await fetcher.get(site.url('/other'))).toMatchObject({
    outcome: 'refused',
    retryAt: NOW.add({ seconds: 60 }),
  })
  expect(site.paths()).toEqual(['/busy'])
  time = time.add({ seconds: 60 })
  expect(await textOf(fetcher.get(site.url('/other')))).toBe('here')
})
