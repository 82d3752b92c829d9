import type { Transaction } from 'kysely'
import type { Tables } from '../tables.ts'

/** The slug, or the slug with the first number that makes it nobody's yet. */
export async function freeId(
  transaction: Transaction<Tables>,
  slug: string,
  taken: ReadonlySet<string>,
): Promise<string> {
  if (!taken.has(slug)) return slug
  for (let number = 2; ; number += 1) {
    const id = `${slug}-${number}`
    const found = transaction.selectFrom('speaker').select('id').where('id', '=', id)
    if (!taken.has(id) && !(await found.executeTakeFirst())) return id
  }
}
