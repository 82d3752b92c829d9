import { type HostList, canonicalHost, portOf, printHost } from './host-list.ts'
import type { Refusal } from './refusal.ts'

/**
 * What speaks against an address before anything is sent there, not even a question about its name.
 *
 * Ports: publishers are on 80 and 443; on the others live mail servers and databases, which must not be made to hear
 * from us because a page redirects there. A listed host may be at any port it is listed with.
 */
export function checkUrl(url: URL, listed: HostList): Refusal | undefined {
  const host = canonicalHost(url.hostname)
  const port = portOf(url)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { reason: 'only http and https addresses can be read' }
  }
  if (url.username !== '' || url.password !== '') {
    return { reason: 'it holds a user name or a password; only public pages are read' }
  }
  if (url.href.length > LONGEST_URL) {
    return { reason: `the address is longer than ${LONGEST_URL} characters` }
  }
  if (port !== 80 && port !== 443 && !listed(host, port)) {
    return {
      reason: `port ${port} is not a port of the web (80, 443); add ${printHost(host, port)} to ALLOW_PRIVATE_HOSTS if it may be read all the same`,
    }
  }
  return undefined
}

const LONGEST_URL = 2048
