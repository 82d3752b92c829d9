import { setImmediate } from 'node:timers/promises'
import { comparedStatement } from '../search/interest.ts'
import type { Hits } from '../store/following.ts'
import type { Lease } from '../store/lease.ts'
import type { Store } from '../store/store.ts'
import { currentStatement } from './current-statement.ts'
import { alertDue } from './due.ts'

export type MatchOptions = {
  readonly lease: Pick<Lease, 'hold'>
  readonly now: () => Temporal.Instant
  /** That of chats that have not chosen. */
  readonly zone: string
}

type MatchStore = Pick<
  Store,
  'statement' | 'unmatchedNews' | 'interestsByKeys' | 'wakeAlerts' | 'saveHits'
>

/**
 * Finds out whom the news of the archive is for. Each statement is looked up among the interests by its speaker and its
 * stems, so that the work does not grow with the number of those who follow. Ends when another process holds the lease.
 *
 * The store answers without a pause: between two steps the bot has its turn.
 */
export async function matchNews(store: MatchStore, options: MatchOptions): Promise<void> {
  const { lease } = options
  while (await lease.hold()) {
    const news = await store.unmatchedNews(NEWS_AT_ONCE)
    if (news.length === 0) return
    const hits: Hits[] = []
    let count = 0
    for (const { row, statement } of news) {
      const interests = await newlyMetBy(store, statement)
      hits.push({ news: row, interests })
      count += interests.length
      await setImmediate()
      // The rest is read again: what is stored at once is bounded, too.
      if (count >= HITS_AT_ONCE) break
    }
    const met = new Set(hits.flatMap(({ interests }) => interests))
    if (!(await wakeAll(store, [...met], options))) return
    await store.saveHits(hits)
    await setImmediate()
  }
}

/** The interests that a statement meets; of a correction those that the words before it did not meet. */
async function newlyMetBy(
  store: Pick<Store, 'statement' | 'interestsByKeys'>,
  statement: string,
): Promise<number[]> {
  const record = await currentStatement(store, statement)
  if (!record) return []
  const { keys, meets } = comparedStatement(record)
  const candidates = await store.interestsByKeys(keys)
  const met = candidates.filter(({ interest }) => meets(interest))
  const isCorrection = record.id === statement && record.changedFrom !== undefined
  const before = isCorrection ? await store.statement(record.changedFrom) : undefined
  const metBefore = before ? comparedStatement(before).meets : () => false
  return met.filter(({ interest }) => !metBefore(interest)).map(({ row }) => row)
}

/**
 * Makes the alerts of interests due; false when the lease was lost. Before the hits are stored, since whoever is killed
 * between the two matches the same news again.
 */
async function wakeAll(
  store: Pick<Store, 'wakeAlerts'>,
  interests: readonly number[],
  { lease, now, zone }: MatchOptions,
): Promise<boolean> {
  const waking = { dueAt: (clock: Parameters<typeof alertDue>[0]) => alertDue(clock, now()), zone }
  while ((await store.wakeAlerts(interests, { ...waking, limit: ALERTS_AT_ONCE })) > 0) {
    await setImmediate()
    if (!(await lease.hold())) return false
  }
  return true
}

const NEWS_AT_ONCE = 50
const HITS_AT_ONCE = 1_000
const ALERTS_AT_ONCE = 500
