import type { Kysely, Transaction } from 'kysely'
import { type ChatSettings, DEFAULT_CHAT_SETTINGS } from '../chat-settings.ts'
import type { Tables } from '../tables.ts'
import { forgetFollowing, moveFollowing } from './following.ts'
import { forgetReporters } from './reports.ts'

/** The settings of a chat, also by the id that a group had before it became a supergroup. */
export async function chatSettings(db: Kysely<Tables>, chat: number): Promise<ChatSettings> {
  const row = await db
    .selectFrom('chat_settings')
    .select(['language', 'spoken', 'askers', 'quiet'])
    .where('chat', '=', (eb) =>
      eb.fn.coalesce(
        eb.selectFrom('chat_move').select('new_chat').where('old_chat', '=', chat),
        eb.val(chat),
      ),
    )
    .executeTakeFirst()
  if (!row) return DEFAULT_CHAT_SETTINGS
  const { language, spoken, askers, quiet } = row
  return {
    language: language ?? undefined,
    spoken: spoken ?? undefined,
    askers,
    quiet: quiet === 1,
  }
}

/** Keeps the settings of a chat in place of its earlier ones. */
export async function saveChatSettings(
  db: Kysely<Tables>,
  chat: number,
  { language, spoken, askers, quiet }: ChatSettings,
): Promise<void> {
  const row = {
    language: language ?? null,
    spoken: spoken ?? null,
    askers,
    quiet: quiet ? 1 : 0,
  }
  await db
    .insertInto('chat_settings')
    .values({ chat, ...row })
    .onConflict((conflict) => conflict.column('chat').doUpdateSet(row))
    .execute()
}

/** Hands the settings of a group to the supergroup that it has become; told twice, it changes nothing more. */
export async function moveChat(
  transaction: Transaction<Tables>,
  from: number,
  to: number,
): Promise<void> {
  await transaction
    .insertInto('chat_move')
    .values({ old_chat: from, new_chat: to })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const settings = await transaction
    .deleteFrom('chat_settings')
    .where('chat', '=', from)
    .returningAll()
    .executeTakeFirst()
  if (settings) {
    await transaction
      .insertInto('chat_settings')
      .values({ ...settings, chat: to })
      // What was decided in the supergroup is newer.
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await moveFollowing(transaction, from, to)
}

/** Deletes all that is kept of a chat, also from before it became a supergroup. */
export async function forgetChat(transaction: Transaction<Tables>, chat: number): Promise<void> {
  const moved = await transaction
    .deleteFrom('chat_move')
    .where('new_chat', '=', chat)
    .returning('old_chat')
    .execute()
  const ids = [chat, ...moved.map(({ old_chat: old }) => old)]
  await transaction.deleteFrom('chat_settings').where('chat', 'in', ids).execute()
  await transaction.deleteFrom('sent_answer').where('chat', 'in', ids).execute()
  await transaction.deleteFrom('conversation').where('chat', 'in', ids).execute()
  await forgetFollowing(transaction, ids)
  await transaction.deleteFrom('shown_statement').where('chat', 'in', ids).execute()
  await transaction.deleteFrom('amendment').where('chat', 'in', ids).execute()
  await forgetReporters(transaction, ids)
}

/** Deletes all that is kept of a user, in the private chat, whose id is the user's, and in groups. */
export async function forgetUser(transaction: Transaction<Tables>, user: number): Promise<void> {
  await forgetChat(transaction, user)
  await transaction.deleteFrom('sent_answer').where('user', '=', user).execute()
  await transaction.deleteFrom('conversation').where('user', '=', user).execute()
}
