import { isIP } from 'node:net'
import { type HostList, canonicalHost, portOf, printHost } from './host-list.ts'
import { isPublicAddress } from './public-address.ts'

/** Whether a host that is not listed is surely in a private network; where other names lead is known when they are read. */
export function isPrivate(url: URL, listed: HostList): boolean {
  const host = canonicalHost(url.hostname)
  const isOwn = isIP(host) === 0 ? LOCAL.test(host) : !isPublicAddress(host)
  return isOwn && !listed(host, portOf(url))
}

/** What is wrong with a host that is not on the public internet, and what to do. `address`: where its name leads, if known. */
export function notPublic(url: URL, address?: string): string {
  const hostname = canonicalHost(url.hostname)
  const where =
    address === undefined || hostname === address ? hostname : `${hostname} (${address})`
  const listing = printHost(hostname, portOf(url))
  return `${where} is not on the public internet; add ${listing} to ALLOW_PRIVATE_HOSTS if it may be read all the same`
}

/** Names that are kept for one's own machine and network (RFC 6761, 6762, 8375, and ICANN's .internal). */
const LOCAL = /(?:^|\.)(?:localhost|local|home\.arpa|internal)$/
