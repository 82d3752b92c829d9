import type { Transaction } from 'kysely'
import type { Tables } from '../tables.ts'

/** Makes the keys of articles anew, unless that was done for this version of their rules. */
export async function renewArticleKeys(
  transaction: Transaction<Tables>,
  version: number,
  keyOf: (key: string) => string,
): Promise<void> {
  const rules = await transaction.selectFrom('key_rules').select('articles').executeTakeFirst()
  if (rules?.articles === version) return
  let after = 0
  for (;;) {
    const part = await transaction
      .selectFrom('article')
      .select(['row', 'key'])
      .where('row', '>', after)
      .orderBy('row')
      .limit(PART)
      .execute()
    for (const { row, key } of part) await renew(transaction, row, { key, now: keyOf(key) })
    const last = part.at(-1)
    if (!last) break
    after = last.row
  }
  await transaction.updateTable('key_rules').set({ articles: version }).execute()
}

// A million at once would not fit.
const PART = 10_000

/** Where another article has the key by now, both keep what they have: neither is taken for the other. */
async function renew(
  transaction: Transaction<Tables>,
  row: number,
  { key, now }: { readonly key: string; readonly now: string },
): Promise<void> {
  if (now === key) return
  await transaction
    .updateTable('article')
    .set({ key: now })
    .where('row', '=', row)
    .where((eb) => {
      const other = eb.selectFrom('article as other').select('other.row')
      return eb.not(eb.exists(other.where('other.key', '=', now)))
    })
    .execute()
}
