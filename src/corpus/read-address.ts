import { followLinks } from './follow-links.ts'
import type { Reading } from './reading.ts'
import { type VisitDeps, visitAddress } from './visit-address.ts'

/**
 * The article of a page, or the articles of a feed with those of the pages that it only announces.
 *
 * Asks the server only for what has changed since the last visit. A visit to a feed is kept only when everything in it
 * was read, so that the next one sees again what this one could not read.
 */
export async function* readAddress(address: string, deps: VisitDeps): AsyncGenerator<Reading> {
  const known = (await deps.visits([address])).get(address)
  const { links, isRead, fetched } = yield* visitAddress(address, deps, { known })
  const isComplete = yield* followLinks(address, links, deps)
  const visits = []
  if (isRead && isComplete && fetched.outcome === 'fetched') {
    const { etag, lastModified } = fetched
    visits.push({ address, etag, lastModified, entry: known?.entry })
  }
  yield { kind: 'end', source: address, visits }
}
