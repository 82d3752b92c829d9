import { canonicalHost, portOf, printHost } from './host-list.ts'

/** What is wrong with a host that is not on the public internet, and what to do. `address`: where its name leads, if known. */
export function notPublic(url: URL, address?: string): string {
  const hostname = canonicalHost(url.hostname)
  const where =
    address === undefined || hostname === address ? hostname : `${hostname} (${address})`
  const listing = printHost(hostname, portOf(url))
  return `${where} is not on the public internet; add ${listing} to ALLOW_PRIVATE_HOSTS if it may be read all the same`
}
