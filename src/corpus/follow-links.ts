import { hash } from 'node:crypto'
import type { Visit } from '../store/store.ts'
import type { LinkedArticle } from './read/found-article.ts'
import type { Reading } from './reading.ts'
import { type VisitDeps, type Visited, visitAddress } from './visit-address.ts'

/**
 * The articles that a feed only announces, from their pages.
 *
 * A page that was read for the same dated announcement is not fetched again; one that was read for an undated one is
 * asked for again after all that are new; one that is postponed is passed over. At most {@link MAX_PAGES} are fetched in a
 * run, whatever the number of feeds, so that feeds cannot keep it for hours.
 *
 * @returns whether everything was read
 */
export async function* followLinks(
  from: string,
  links: readonly LinkedArticle[],
  deps: VisitDeps,
): AsyncGenerator<Reading, boolean> {
  if (links.length > 0) yield { kind: 'links', source: from, count: links.length }
  const visits = await deps.visits(links.map(({ url }) => url))
  const isNew = (link: LinkedArticle) => visits.get(link.url)?.entry !== entryOf(link)
  const ordered = [...links.filter(isNew), ...links.filter((link) => !isNew(link))]
  let isComplete = true
  for (const [index, link] of ordered.entries()) {
    const { url, dates } = link
    const known = visits.get(url)
    const entry = entryOf(link)
    if (deps.isPostponed?.(url)) {
      yield { kind: 'end', source: url, visits: [] }
      continue
    }
    const followed = deps.followed.get(url)
    if (followed !== undefined || (dates !== undefined && known?.entry === entry)) {
      if (followed === undefined) yield { kind: 'unchanged', source: url }
      isComplete &&= followed !== false
      yield { kind: 'end', source: url, visits: [] }
      continue
    }
    if (deps.signal?.aborted) return false
    if (deps.followed.size === MAX_PAGES) {
      const warning = `${ordered.length - index} pages of the feed were left for the next time, ${MAX_PAGES} were read`
      yield { kind: 'warning', source: url, warning }
      return false
    }
    const visited = yield* visitAddress(url, deps, { known, link, announcedBy: from })
    deps.followed.set(url, visited.isRead)
    yield { kind: 'end', source: url, visits: visitOf(url, visited, { known, entry }) }
    isComplete &&= visited.isRead
  }
  return isComplete
}

// At one a second and host, some minutes.
const MAX_PAGES = 200

/**
 * A digest of what changes when a page does: the headline and the dates that the feed gives it. Two feeds of a publisher
 * agree on it, whatever each calls itself.
 */
function entryOf({ title, dates }: LinkedArticle): string {
  return hash('sha256', JSON.stringify([title, dates]), 'base64url').slice(0, DIGEST_LENGTH)
}

// 132 bits.
const DIGEST_LENGTH = 22

function visitOf(
  address: string,
  { fetched, isRead }: Visited,
  { known, entry }: { readonly known: Visit | undefined; readonly entry: string },
): Visit[] {
  if (!isRead || fetched.outcome === 'refused') return []
  const { etag, lastModified } = fetched.outcome === 'fetched' ? fetched : (known ?? {})
  return [{ address, etag, lastModified, entry }]
}
