import { type Transaction, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/** What a group follows, has been sent and is to be sent is the supergroup's that it has become. */
export async function moveFollowing(
  transaction: Transaction<Tables>,
  from: number,
  to: number,
): Promise<void> {
  for (const table of FOLLOWING) {
    // What the supergroup has already is newer.
    await sql`UPDATE OR IGNORE ${sql.table(table)} SET chat = ${to} WHERE chat = ${from}`.execute(
      transaction,
    )
  }
  await forgetFollowing(transaction, [from])
}

/** Chats, or a topic of them, follow nothing, and nothing is kept of what was sent there. */
export async function forgetFollowing(
  transaction: Transaction<Tables>,
  chats: readonly number[],
  thread?: number,
): Promise<void> {
  for (const table of OF_PLACE) {
    await transaction
      .deleteFrom(table)
      .where('chat', 'in', chats)
      .$if(thread !== undefined, (query) => query.where('thread', '=', thread ?? 0))
      .execute()
  }
  if (thread === undefined) {
    await transaction.deleteFrom('clock').where('chat', 'in', chats).execute()
  }
}

const OF_PLACE = ['subscription', 'mute', 'dispatch', 'delivery'] as const
const FOLLOWING = ['clock', ...OF_PLACE] as const
