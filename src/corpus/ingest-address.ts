import type { Article } from '../statement/article.ts'
import type { Store } from '../store/store.ts'
import type { Extraction } from './extract/extract.ts'
import { ingest } from './ingest.ts'
import { readSources } from './read-sources.ts'
import type { VisitDeps } from './visit-address.ts'

/** What became of the articles at an address. */
export type AddressReport = {
  readonly articles: Readonly<Record<'new' | 'changed' | 'unchanged', number>>
  /** How many statements those that were read have now. */
  readonly statements: number
  /** A sentence each: what was refused, and why. */
  readonly problems: readonly string[]
  /** Whether it was ended before all was read; what is counted is stored. */
  readonly isStopped: boolean
}

export type IngestAddressDeps = {
  readonly store: Pick<
    Store,
    'article' | 'articleKeys' | 'saveArticles' | 'saveVisits' | 'visits' | 'noteGone'
  >
  readonly fetcher: VisitDeps['fetcher']
  readonly extract: (article: Article) => Extraction
  readonly signal: AbortSignal
}

/** Ingests a page, or a feed with the pages that it leads to. */
export async function ingestAddress(
  address: string,
  { store, fetcher, extract, signal }: IngestAddressDeps,
): Promise<AddressReport> {
  const articles = { new: 0, changed: 0, unchanged: 0 }
  const problems: string[] = []
  let statements = 0
  const visits = (addresses: readonly string[]) => store.visits(addresses)
  const sources = { toRead: [{ kind: 'address' as const, address }], refused: [] }
  const readings = readSources(sources, { fetcher, visits, given: {}, signal })
  for await (const done of ingest({ store, extract }, readings)) {
    if (done.kind === 'article') {
      articles[done.outcome] += 1
      statements += done.statements
    } else if (done.kind === 'unchanged') articles.unchanged += 1
    else if (done.kind === 'refused') {
      const { source, problem } = done
      problems.push(problem.startsWith(source) ? problem : `${source}: ${problem}`)
    }
  }
  return { articles, statements, problems, isStopped: signal.aborted }
}
