import type { DueFollower } from '../store/following.ts'
import type { StatementRecord, Store } from '../store/store.ts'
import { currentStatement } from './current-statement.ts'

/** Reads what the news of places is about: each statement once for all of them. */
export type NewsReader = {
  /**
   * The place without what it was told already: as other news, which has become the same statement since. Its statements
   * are known from then on.
   */
  readonly untold: (follower: DueFollower) => Promise<DueFollower>
  /** The current statement to which one that was read leads, if there is one. */
  readonly statement: (id: string) => StatementRecord | undefined
}

export function createNewsReader(
  store: Pick<Store, 'statement' | 'newsOf' | 'delivered'>,
): NewsReader {
  const known = new Map<string, Known>()
  return {
    async untold(follower) {
      const news: DueFollower['news'][number][] = []
      for (const one of follower.news) {
        const { same } = await read(one.statement)
        const others = same.filter((row) => row !== one.row)
        const isTold = others.length > 0 && (await store.delivered(follower, others)).length > 0
        if (!isTold) news.push(one)
      }
      return { ...follower, news }
    },
    statement: (id) => known.get(id)?.record,
  }

  async function read(id: string): Promise<Known> {
    const found = known.get(id)
    if (found) return found
    const record = await currentStatement(store, id)
    const now = { record, same: record ? await store.newsOf(record.id) : [] }
    known.set(id, now)
    return now
  }
}

/** `same`: the rows of all news that has become the statement. */
type Known = { readonly record: StatementRecord | undefined; readonly same: readonly number[] }
