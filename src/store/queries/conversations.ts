import type { Kysely } from 'kysely'
import { Turn } from '../../statement/interpretation.ts'
import type { Conversation, ConversationPlace } from '../chats.ts'
import type { Tables } from '../tables.ts'
import { instantText } from './instant-text.ts'

/** Keeps what a user's next question may go on from. */
export async function saveConversation(
  db: Kysely<Tables>,
  { chat, thread = NO_THREAD, user, turn, heldAt }: Conversation,
): Promise<void> {
  const held = { turn: JSON.stringify(turn), held_at: instantText(heldAt) }
  await db
    .insertInto('conversation')
    .values({ chat, thread, user, ...held })
    .onConflict((conflict) => conflict.columns(['chat', 'thread', 'user']).doUpdateSet(held))
    .execute()
}

export async function conversation(
  db: Kysely<Tables>,
  place: ConversationPlace,
): Promise<Conversation | undefined> {
  const row = await db
    .selectFrom('conversation')
    .select(['turn', 'held_at'])
    .where('chat', '=', place.chat)
    .where('thread', '=', place.thread ?? NO_THREAD)
    .where('user', '=', place.user)
    .executeTakeFirst()
  return (
    row && {
      ...place,
      turn: Turn.parse(JSON.parse(row.turn)),
      heldAt: Temporal.Instant.from(row.held_at),
    }
  )
}

export async function forgetConversation(
  db: Kysely<Tables>,
  { chat, thread = NO_THREAD, user }: ConversationPlace,
): Promise<void> {
  await db
    .deleteFrom('conversation')
    .where('chat', '=', chat)
    .where('thread', '=', thread)
    .where('user', '=', user)
    .execute()
}

/** Forgets the conversations held last before an instant. */
export async function forgetConversations(
  db: Kysely<Tables>,
  before: Temporal.Instant,
): Promise<void> {
  await db.deleteFrom('conversation').where('held_at', '<', instantText(before)).execute()
}

const NO_THREAD = 0
