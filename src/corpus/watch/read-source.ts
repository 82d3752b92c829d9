import type { Article } from '../../statement/article.ts'
import type { Source, WatchedPage } from '../../store/sources.ts'
import type { Store } from '../../store/store.ts'
import type { Extraction } from '../extract/extract.ts'
import type { Fetcher } from '../fetch.ts'
import { addressKey } from '../article-key.ts'
import { type Ingested, ingest } from '../ingest.ts'
import { readAddress } from '../read-address.ts'
import { type SourceReading, afterFailure, nextCheck } from './next-reading.ts'

export type ReadSourceDeps = {
  readonly store: Pick<
    Store,
    | 'article'
    | 'articleKeys'
    | 'saveArticles'
    | 'saveVisits'
    | 'visits'
    | 'noteGone'
    | 'watchedPages'
    | 'saveWatchedPages'
    | 'forgetWatchedPages'
  >
  readonly fetcher: Pick<Fetcher, 'get'>
  readonly extract: (article: Article) => Extraction
  readonly now: () => Temporal.Instant
  readonly random: () => number
  /** Told of everything that is read. */
  readonly onIngested?: ((done: Ingested) => void) | undefined
}

/**
 * Reads a source and what is new of the pages that it leads to, and keeps when those are to be read again: some times to see
 * whether they changed, or later because they could not be read.
 */
export async function readSource(
  { address, readAt }: Pick<Source, 'address' | 'readAt'>,
  deps: ReadSourceDeps,
  signal: AbortSignal,
): Promise<SourceReading> {
  const { store, now } = deps
  const pages = new Map((await store.watchedPages(address)).map((page) => [page.address, page]))
  const failed = [...pages.values()].filter(({ failures }) => failures > 0)
  const isDue = ({ dueAt }: WatchedPage) => dueAt && Temporal.Instant.compare(dueAt, now()) <= 0
  const due = failed.filter(isDue)
  const postponed = new Set(failed.filter((page) => !isDue(page)).map((page) => page.address))
  const readings = readAddress(address, {
    fetcher: deps.fetcher,
    given: {},
    followed: new Map(),
    signal,
    isPostponed: (url) => postponed.has(url),
    async visits(addresses) {
      const visits = await store.visits(addresses)
      const own = visits.get(address)
      // Only the whole of a feed tells what it says of a page that is to be tried again.
      if (own && due.length > 0) visits.set(address, { address, entry: own.entry })
      return visits
    },
  })

  const tried = new Map<string, Omit<WatchedPage, 'source'>>()
  let refusal: Extract<Ingested, { kind: 'refused' }> | undefined
  let isAnythingRead = false
  let fresh = 0
  // A page that was there at the first reading is not new for having been out of reach then.
  const watchedSince = (url: string) => {
    const known = pages.get(url)
    return known ? known.since : readAt
  }
  const ingesting = { store, extract: deps.extract, now, watchedSince }
  for await (const done of ingest(ingesting, readings)) {
    deps.onIngested?.(done)
    const isOwn = done.source === address
    if (done.kind === 'article' && done.outcome !== 'unchanged') fresh += 1
    // Whoever watches a feed may wait for its first entry.
    if (done.kind === 'refused' && isOwn && done.isEmpty !== true) refusal ??= done
    else if (done.kind !== 'end' && done.kind !== 'warning') isAnythingRead = true
    if (isOwn) continue
    const page = triedPage(done, pages.get(done.source), { ...deps, watchedSince })
    if (page) tried.set(page.address, page)
  }
  if (signal.aborted) return { kind: 'failed', problem: 'reading it was stopped' }
  await store.saveWatchedPages(address, [...tried.values()])
  const isWhole = isAnythingRead && refusal === undefined
  // What the feed does not lead to any more.
  const left = due.filter((page) => !tried.has(page.address)).map((page) => page.address)
  if (isWhole) await store.forgetWatchedPages(left)
  if (!refusal || isAnythingRead) return { kind: 'read', fresh }
  return { kind: 'failed', problem: refusal.problem, retryAt: refusal.retryAt }
}

/** Looks whether a page that was read has changed. */
export async function checkPage(
  { source, address, checks, since }: WatchedPage,
  { store, fetcher, extract, now, random, onIngested }: ReadSourceDeps,
  signal: AbortSignal,
): Promise<void> {
  if (await hasMoved(address, store)) return store.forgetWatchedPages([address])
  const visits = (addresses: readonly string[]) => store.visits(addresses)
  const reading = { fetcher, given: {}, followed: new Map<string, boolean>(), signal, visits }
  const ingesting = { store, extract, now, watchedSince: () => since }
  let isChanged = false
  for await (const done of ingest(ingesting, readAddress(address, reading))) {
    onIngested?.(done)
    if (done.kind === 'article' && done.outcome === 'changed') isChanged = true
  }
  if (signal.aborted) return
  const done = isChanged ? 0 : checks + 1
  const dueAt = nextCheck(done, { now: now(), random: random() })
  const checked = { address, since, failures: 0, checks: done, dueAt }
  if (dueAt) await store.saveWatchedPages(source, [checked])
  else await store.forgetWatchedPages([address])
}

/** Whether the article of a page is at another address by now: what stands here still is no correction of it. */
async function hasMoved(address: string, store: Pick<Store, 'article'>): Promise<boolean> {
  const key = addressKey(address)
  const known = await store.article(key)
  return (
    known?.key === key && known.article.url !== undefined && addressKey(known.article.url) !== key
  )
}

/** When a page that was tried is to be read again. */
function triedPage(
  done: Ingested,
  known: WatchedPage | undefined,
  { now, random, watchedSince }: TriedPageDeps,
): Omit<WatchedPage, 'source'> | undefined {
  const { source: address } = done
  const since = watchedSince(address)
  const moment = { now: now(), random: random() }
  if (done.kind === 'refused') {
    const { failures = 0, checks = 0 } = known ?? {}
    return afterFailure({ address, since, failures, checks }, done.retryAt, moment)
  }
  // One that had not failed and is said to be as it was is not always asked for.
  const isThere = done.kind === 'unchanged' && (known?.failures ?? 0) > 0
  if (done.kind !== 'article' && !isThere) return undefined
  return { address, since, failures: 0, checks: 0, dueAt: nextCheck(0, moment) }
}

type TriedPageDeps = Pick<ReadSourceDeps, 'now' | 'random'> & {
  readonly watchedSince: (address: string) => Temporal.Instant | undefined
}
