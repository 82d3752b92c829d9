import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPublicAddress } from '../../../src/corpus/fetch/public-address.ts'

test.each([
  ['this machine', ['127.0.0.1', '127.255.255.254', '::1', '0.0.0.0', '0.1.2.3', '::']],
  [
    'a private network',
    ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fc00::1'],
  ],
  ['link-local, where clouds keep their secrets', ['169.254.169.254', 'fe80::1', 'fe80::1%eth0']],
  ['behind a carrier', ['100.64.0.1', '100.127.255.255']],
  ['many at once', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1']],
  [
    'reserved',
    [
      '192.0.2.1',
      '198.18.0.1',
      '203.0.113.9',
      '240.0.0.1',
      '2001:db8::1',
      '100::1',
      'fec0::1',
      '4000::1',
    ],
  ],
  [
    'wrapped',
    ['::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '::127.0.0.1', '64:ff9b::10.0.0.1', '64:ff9b::7f00:1'],
  ],
  [
    'wrapped out of use',
    [
      '2002:7f00:1::',
      '2002:5db8:d822::1',
      '2001:0:4136:e378::1',
      '64:ff9b:1::5db8:d822',
      '::ffff:0:93.184.216.34',
    ],
  ],
  ['no address', ['', 'localhost', 'example.com', '1.2.3.4.5']],
])('%s is not public', (_what, addresses) => {
  expect(addresses.filter(isPublicAddress)).toEqual([])
})

test('what publishers are at is public, also as IPv6-only networks see it', () => {
  const addresses = [
    '93.184.216.34',
    '8.8.8.8',
    '172.32.0.1',
    '2606:2800:220:1::1',
    '2a00:1450::1',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ]
  expect(addresses.filter((address) => !isPublicAddress(address))).toEqual([])
})

test('an IPv4 address is as public bare as it is mapped or behind NAT64, and no other wrapping is', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.nat(0xffff), fc.nat(0xffff), (dotted, high, low) => {
      const isPublic = isPublicAddress(dotted)
      expect(isPublicAddress(`::ffff:${dotted}`)).toBe(isPublic)
      expect(isPublicAddress(`64:ff9b::${dotted}`)).toBe(isPublic)
      const hex = `${high.toString(16)}:${low.toString(16)}`
      expect([`::${hex}`, `2002:${hex}::`, `64:ff9b:1::${hex}`].filter(isPublicAddress)).toEqual([])
    }),
  )
})
