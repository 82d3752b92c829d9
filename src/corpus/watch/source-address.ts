import { isIP } from 'node:net'
import { checkUrl } from '../fetch/check-url.ts'
import { type HostList, canonicalHost, createHostList, portOf } from '../fetch/host-list.ts'
import { notPublic } from '../fetch/not-public.ts'
import { isPublicAddress } from '../fetch/public-address.ts'

/** The address in its usual spelling, or one sentence on what is wrong with it. */
export type SourceAddress = { readonly address: string } | { readonly problem: string }

/** Reads the address of a page or feed as an operator writes it. */
export function sourceAddress(
  text: string,
  { allowPrivateHosts }: { readonly allowPrivateHosts: readonly string[] },
): SourceAddress {
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null
  if (!url) {
    const shown = JSON.stringify(text.slice(0, LONGEST_SHOWN))
    return { problem: `${shown} is not an address such as https://example.com/feed.xml` }
  }
  url.hash = ''
  const listed = createHostList(allowPrivateHosts)
  const refusal = checkUrl(url, listed)
  if (refusal) return { problem: `${url.host} cannot be read: ${refusal.reason}` }
  return isPrivate(url, listed) ? { problem: notPublic(url) } : { address: url.href }
}

/** Whether a host is surely in a private network; where other names lead is known when they are read. */
function isPrivate(url: URL, listed: HostList): boolean {
  const host = canonicalHost(url.hostname)
  const isOwn = isIP(host) === 0 ? LOCAL.test(host) : !isPublicAddress(host)
  return isOwn && !listed(host, portOf(url))
}

/** Names that are kept for one's own machine and network (RFC 6761, 6762, 8375). */
const LOCAL = /(?:^|\.)(?:localhost|local|home\.arpa|internal)$/

const LONGEST_SHOWN = 100
