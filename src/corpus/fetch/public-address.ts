import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address is one of the public internet: not this machine, not a private network, nothing reserved.
 *
 * An IPv6 address that wraps an IPv4 one (mapped, or NAT64, through which IPv6-only networks reach everybody else) is
 * as public as what it wraps; other wrappings (6to4, Teredo) are not used by publishers and are refused.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast'
  const bytes = parsed.toByteArray()
  if (isNat64(bytes)) return isPublicAddress(bytes.slice(-4).join('.'))
  // Only 2000::/3 has been given out; what lies outside has odd meanings (::127.0.0.1).
  return parsed.range() === 'unicast' && (bytes[0] ?? 0) >> 5 === 0b001
}

/** 64:ff9b::/96 (RFC 6052); the local-use prefix 64:ff9b:1::/48 leads into one's own network. */
function isNat64(bytes: readonly number[]): boolean {
  const prefix = [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0]
  return prefix.every((byte, at) => bytes[at] === byte)
}
