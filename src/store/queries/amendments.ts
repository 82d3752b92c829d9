import type { Kysely } from 'kysely'
import type { Amendment } from '../corrections.ts'
import type { Tables } from '../tables.ts'

/** Takes the oldest message that waits to be amended. */
export async function takeAmendment(db: Kysely<Tables>): Promise<Amendment | undefined> {
  const taken = await db
    .updateTable('amendment')
    .set({ taken: 1 })
    .where('row', '=', (eb) =>
      eb.selectFrom('amendment').select('row').where('taken', '=', 0).orderBy('row').limit(1),
    )
    .returning(['chat', 'message', 'statement', 'outcome', 'was'])
    .executeTakeFirst()
  if (!taken) return undefined
  const { was, ...amendment } = taken
  return { ...amendment, ...(was !== null && { was }) }
}

/** Deletes it, or lets it wait again, unless another decision has come since it was taken. */
export async function settleAmendment(
  db: Kysely<Tables>,
  { chat, message }: Pick<Amendment, 'chat' | 'message'>,
  waits?: 'waits',
): Promise<void> {
  if (waits) {
    const again = db.updateTable('amendment').set({ taken: 0 }).where('chat', '=', chat)
    await again.where('message', '=', message).execute()
  } else {
    const done = db.deleteFrom('amendment').where('chat', '=', chat).where('taken', '=', 1)
    await done.where('message', '=', message).execute()
  }
}

/** Lets what was taken and not settled wait again, messages and outcomes. */
export async function resumeTaken(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('amendment').set({ taken: 0 }).where('taken', '=', 1).execute()
  await db.updateTable('report').set({ told: 0 }).where('told', '=', 2).execute()
}

export async function amendmentCount(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('amendment')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
