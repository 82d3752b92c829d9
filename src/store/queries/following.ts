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

/** A chat follows nothing, and nothing is kept of what it was sent. */
export async function forgetFollowing(
  transaction: Transaction<Tables>,
  chats: readonly number[],
): Promise<void> {
  for (const table of FOLLOWING) {
    await transaction.deleteFrom(table).where('chat', 'in', chats).execute()
  }
}

const FOLLOWING = ['clock', 'subscription', 'mute', 'dispatch', 'delivery'] as const
