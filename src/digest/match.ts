import { setImmediate } from 'node:timers/promises'
import { meets, newsKeys } from '../search/interest.ts'
import type { Hits } from '../store/following.ts'
import type { Store } from '../store/store.ts'
import { currentStatement } from './current-statement.ts'
import { alertDue } from './due.ts'
import type { Lease } from '../store/lease.ts'

/**
 * Finds out whom the news of the archive is for. Each statement is looked up among the interests by its speaker and its
 * stems, so that the work does not grow with the number of those who follow. Ends when another process holds the lease.
 */
export async function matchNews(
  store: Pick<Store, 'statement' | 'unmatchedNews' | 'interestsByKeys' | 'saveHits'>,
  { lease, now, zone }: MatchOptions,
): Promise<void> {
  while (await lease.hold()) {
    const news = await store.unmatchedNews(AT_ONCE)
    if (news.length === 0) return
    const hits: Hits[] = []
    for (const { row, statement } of news) {
      const record = await currentStatement(store, statement)
      const candidates = record ? await store.interestsByKeys(newsKeys(record)) : []
      const met = candidates.filter(({ interest }) => record && meets(record, interest))
      hits.push({ news: row, interests: met.map((interest) => interest.row) })
    }
    await store.saveHits(hits, (clock) => alertDue(clock, now()), zone)
    // The store answers without a pause: without this one the bot would answer nobody until all is done.
    await setImmediate()
  }
}

export type MatchOptions = {
  readonly lease: Pick<Lease, 'hold'>
  readonly now: () => Temporal.Instant
  /** That of chats that have not chosen. */
  readonly zone: string
}

const AT_ONCE = 100
