/**
 * The address of a page: the one that it calls its own, or else the one it was fetched from.
 *
 * A page may speak only for its own site: with another site's address it would pass for, and replace, that site's
 * article. The root of a site, which some pages name by mistake, is no article's address.
 *
 * @param claimed what the page says, best first; relative addresses are the page's own
 * @param fetched where the page was found, absent for a file
 */
export function ownAddress(
  claimed: readonly (string | undefined)[],
  fetched: string | undefined,
): { readonly url?: string; readonly warning?: string } {
  const base = webAddress(fetched)
  const addresses = claimed.flatMap((text) => webAddress(text, base) ?? [])
  // What a description of the page is called behind its address (`#webpage`) is no part of it.
  for (const address of addresses) if (!address.hash.startsWith('#!')) address.hash = ''
  const named = addresses.filter(({ pathname, search }) => pathname !== '/' || search !== '')
  const [first] = named
  if (base === undefined) return first === undefined ? {} : { url: first.href }
  const own = named.find((address) => isSameSite(address, base))
  if (own !== undefined || first === undefined) return { url: (own ?? base).href }
  const warning = `it names an address at ${first.host} as its own: kept as ${base.href}`
  return { url: base.href, warning }
}

/** An http address, resolved against a base. */
export function webAddress(text: string | undefined, base?: URL | string): URL | undefined {
  const address = text === undefined ? null : URL.parse(text.trim(), base)
  return address !== null && /^https?:$/.test(address.protocol) ? address : undefined
}

function isSameSite(one: URL, other: URL): boolean {
  const [first, second] = [siteOf(one), siteOf(other)]
  return first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`)
}

/** Many sites serve one page from several hosts. */
function siteOf({ hostname }: URL): string {
  return hostname.replace(/^(?:www|m|mobile|amp|touch|pda)\./, '')
}
