import { isIPv6 } from 'node:net'

/** Whether a host, at this port, is on a list. */
export type HostList = (hostname: string, port: number) => boolean

/**
 * A list of `host` (every port) and `host:port` entries, compared as the URL standard writes hosts: `LOCALHOST.` is
 * localhost, `0x7f.1` is 127.0.0.1. A name and the address behind it are two hosts.
 *
 * @throws {TypeError} for an entry that is no host
 */
export function createHostList(entries: readonly string[]): HostList {
  const listed = new Set(entries.map(canonicalEntry))
  return (hostname, port) => {
    const host = canonicalHost(hostname)
    return listed.has(host) || listed.has(`${host} ${port}`)
  }
}

/** The one spelling of a host name: without the root's dot and without the brackets of an IPv6 address. */
export function canonicalHost(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
}

/** The port of an address, also where the scheme implies it. */
export function portOf({ port, protocol }: Pick<URL, 'port' | 'protocol'>): number {
  if (port !== '') return Number(port)
  return protocol === 'https:' ? 443 : 80
}

function canonicalEntry(entry: string): string {
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry.trim()) ?? []
  const url = URL.parse(`http://${host}/`)
  if (url === null || url.pathname !== '/' || url.username !== '') {
    throw new TypeError(`${JSON.stringify(entry)} is not a host or host:port`)
  }
  const canonical = canonicalHost(url.hostname)
  return port === undefined ? canonical : `${canonical} ${Number(port)}`
}

/** A host as it stands in an address and in ALLOW_PRIVATE_HOSTS. */
export function printHost(hostname: string, port: number): string {
  return `${isIPv6(hostname) ? `[${hostname}]` : hostname}:${port}`
}
