import type { Store, Visit } from '../store/store.ts'
import { entryKey, keysApart } from './article-key.ts'
import type { Fetched, Fetcher } from './fetch.ts'
import { partKnownPages } from './known-pages.ts'
import { type ReadDocument, readDocument } from './read/document.ts'
import type { FoundArticle, LinkedArticle } from './read/found-article.ts'
import { type GivenFields, type Reading, complete } from './reading.ts'

export type VisitDeps = {
  readonly fetcher: Pick<Fetcher, 'get'>
  readonly visits: Store['visits']
  readonly given: GivenFields
  /** The pages that feeds led to in this run, and whether they were read: two feeds of a publisher announce the same. */
  readonly followed: Map<string, boolean>
  /** Whether a page that a feed leads to is left for another time. */
  readonly isPostponed?: ((url: string) => boolean) | undefined
  readonly signal?: AbortSignal | undefined
}

export type VisitOptions = {
  /** The last visit, if there was one. */
  readonly known?: Visit | undefined
  /** What a feed says of the page. */
  readonly link?: LinkedArticle | undefined
  /** The feed that led to it. */
  readonly announcedBy?: string | undefined
}

/** What else a visit found. */
export type Visited = {
  readonly links: readonly LinkedArticle[]
  /** Whether there is nothing left to try: a page that is gone will not come back. */
  readonly isRead: boolean
  readonly fetched: Fetched
}

/** Fetches one address, if it changed since the last visit, and reads the articles there. */
export async function* visitAddress(
  address: string,
  { fetcher, visits, given, signal }: VisitDeps,
  { known, link, announcedBy }: VisitOptions,
): AsyncGenerator<Reading, Visited> {
  const { etag, lastModified } = known ?? {}
  const fetched = await fetcher.get(address, { etag, lastModified, signal })
  if (fetched.outcome === 'refused') {
    const { problem, retryAt, gone } = fetched
    yield { kind: 'refused', source: address, problem, retryAt, gone }
    return { links: [], isRead: gone === true, fetched }
  }
  if (fetched.outcome === 'not-modified') {
    yield { kind: 'unchanged', source: address }
    return { links: [], isRead: true, fetched }
  }
  const read = readPage(fetched, link)
  if ('problem' in read) {
    const { problem, isEmpty } = read
    yield { kind: 'refused', source: address, problem, isEmpty }
    return { links: [], isRead: false, fetched }
  }
  for (const warning of read.warnings) yield { kind: 'warning', source: address, warning }
  const isWhole = read.articles.length === 1 && read.links.length === 0
  const { articles, links } = await partKnownPages(read.articles, visits)
  for (const { found, keys } of keysApart(articles, { source: fetched.url, isWhole })) {
    const isCertain = found.isDeclared === true
    const from = {
      source: address,
      announcedBy,
      entryKey: entryKeyOf(found, { address, link, announcedBy }),
    }
    yield { kind: 'article', ...from, keys, isCertain, ...complete(found, given) }
  }
  return { links: [...read.links, ...links], isRead: true, fetched }
}

/** By what a feed knows an article: the one that it stands in, or the one that led to its page. */
function entryKeyOf(
  { id, isEntry }: FoundArticle,
  { address, link, announcedBy }: { readonly address: string } & Omit<VisitOptions, 'known'>,
): string | undefined {
  if (announcedBy !== undefined) return link?.id && entryKey(announcedBy, link.id)
  return isEntry && id !== undefined ? entryKey(address, id) : undefined
}

/** The page with what a feed says of its article, where the page does not. */
function readPage(
  { url, bytes, contentType }: Extract<Fetched, { outcome: 'fetched' }>,
  link: LinkedArticle | undefined,
): ReadDocument {
  const read = readDocument({ bytes, url, ...(contentType !== undefined && { contentType }) })
  if ('problem' in read || !link) return read
  const [only, second] = read.articles
  if (!only || second) return { problem: 'there is no article on the page' }
  return { ...read, articles: [withLink(only, link)] }
}

function withLink({ article, id, ...rest }: FoundArticle, link: LinkedArticle): FoundArticle {
  const { id: linkId, url: _url, dates: _dates, ...announced } = link
  return { ...rest, id: id ?? linkId, article: { ...announced, ...article } }
}
