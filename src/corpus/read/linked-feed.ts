import { type Page, elementsOf } from './dom.ts'
import { webAddress } from './own-address.ts'

/**
 * The address of the feed that a page names, the first that is not of its comments.
 *
 * @param url the address of the page, which relative ones are resolved against
 */
export function linkedFeed(page: Page, url: string | undefined): string | undefined {
  for (const link of elementsOf(page.head)) {
    if (link.localName !== 'link') continue
    const [rel, type, href] = ['rel', 'type', 'href'].map((name) => link.getAttribute(name) ?? '')
    const isFeed = /(?:^|\s)alternate(?:\s|$)/i.test(rel ?? '') && FEED.test(type ?? '')
    const address = isFeed ? webAddress(href, url)?.href : undefined
    if (address !== undefined && !COMMENTS.test(address)) return address
  }
  return undefined
}

const FEED = /^\s*application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\s*(?:;|$)/i
const COMMENTS = /\/comments?(?:\/|$)/i
