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

/**
 * Chats, or a topic of them, follow nothing, and nothing is kept of what was sent there, but that something was: it counts
 * among what came to its end.
 */
export async function forgetFollowing(
  transaction: Transaction<Tables>,
  chats: readonly number[],
  thread?: number,
): Promise<void> {
  const followed = await transaction
    .deleteFrom('subscription')
    .where('chat', 'in', chats)
    .$if(thread !== undefined, (query) => query.where('thread', '=', thread ?? 0))
    .returning('interest')
    .execute()
  await forgetInterests(transaction, followed)
  await transaction
    .updateTable('dispatch')
    .set({ chat: NO_CHAT, thread: 0, body: null, message: null })
    .where('chat', 'in', chats)
    .where('settled_at', 'is not', null)
    .$if(thread !== undefined, (query) => query.where('thread', '=', thread ?? 0))
    .execute()
  for (const table of BESIDE) {
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

/** A chat follows something no more. */
export async function unfollow(
  transaction: Transaction<Tables>,
  chat: number,
  subscription: number,
): Promise<void> {
  const followed = await transaction
    .deleteFrom('subscription')
    .where('chat', '=', chat)
    .where('row', '=', subscription)
    .returning('interest')
    .execute()
  await forgetInterests(transaction, followed)
}

/** Of interests, those that nobody follows any more are not kept, nor looked for in what is new. */
async function forgetInterests(
  transaction: Transaction<Tables>,
  followed: readonly { readonly interest: number }[],
): Promise<void> {
  for (const { interest } of followed) {
    const other = await transaction
      .selectFrom('subscription')
      .select('row')
      .where('interest', '=', interest)
      .limit(1)
      .executeTakeFirst()
    if (other) continue
    await transaction.deleteFrom('interest_key').where('interest', '=', interest).execute()
    await transaction.deleteFrom('hit').where('interest', '=', interest).execute()
    await transaction.deleteFrom('interest').where('row', '=', interest).execute()
  }
}

const NO_CHAT = 0
const BESIDE = ['dispatch', 'delivery', 'pause'] as const
const FOLLOWING = ['clock', 'subscription', ...BESIDE] as const
