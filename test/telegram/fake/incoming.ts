import type { User } from 'grammy/types'
import { keep } from './chats.ts'
import type { FakeChat, KeptMessage } from './chats.ts'
import { entitiesOf } from './entities.ts'
import { reachesBot } from './privacy.ts'
import { replyFields } from './reply.ts'
import { seconds } from './telegram.ts'
import type { Telegram } from './telegram.ts'

/** What somebody said, and whether Telegram shows it to the bot. */
export type Said = { message: KeptMessage & { text: string }; delivered: boolean }

/** `replyTo`: a message of the same chat. `thread`: a topic's id. */
export type SayOptions = { replyTo?: { message_id: number }; thread?: number }

/** Has somebody say something in a chat. */
export function say(
  telegram: Telegram,
  to: FakeChat,
  from: User,
  text: string,
  { replyTo, thread }: SayOptions = {},
): Said {
  const entities = entitiesOf(text)
  const message = keep(to, {
    from,
    date: seconds(telegram),
    ...replyFields(to, replyTo && { message_id: replyTo.message_id }, thread),
    text,
    ...(entities.length > 0 && { entities }),
  })
  return { message: { ...message, text }, delivered: deliver(telegram, to, message) }
}

/** Has somebody change what they said; true when Telegram shows it to the bot. */
export function edit(
  telegram: Telegram,
  to: FakeChat,
  from: User,
  { message_id }: { message_id: number },
  text: string,
): boolean {
  const message = to.messages.get(message_id)
  if (message?.from.id !== from.id) {
    throw new Error(`${from.first_name} has no message ${message_id} to edit in chat ${to.chat.id}`)
  }
  const edit_date = seconds(telegram)
  Object.assign(message, { text, entities: entitiesOf(text), edit_date })
  if (!reachesBot(telegram, to, message)) return false
  return telegram.updates.push({ edited_message: { ...message, edit_date } })
}

/** Shows a message to the bot if Telegram would. */
export function deliver(telegram: Telegram, to: FakeChat, message: KeptMessage): boolean {
  return reachesBot(telegram, to, message) && telegram.updates.push({ message })
}
