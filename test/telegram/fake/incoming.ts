import type { Chat, Message, User } from 'grammy/types'
import { keep } from './chats.ts'
import type { FakeChat, KeptMessage } from './chats.ts'
import { entitiesOf } from './entities.ts'
import { reachesBot } from './privacy.ts'
import { replyFields } from './reply.ts'
import { seconds } from './telegram.ts'
import type { Telegram } from './telegram.ts'

/** What somebody said, and whether Telegram shows it to the bot. */
export type Said = { message: KeptMessage & { text: string }; delivered: boolean }

/**
 * `replyTo`: a message of the same chat. `quote`: the part of it that is replied to. `thread`: a topic's id. `picture`: the
 * text is the caption of one. `as`: the chat for which somebody speaks. `viaBot`: the bot's own card is sent. `forwarded`: it
 * is somebody else's message, whom Telegram does not name.
 */
export type SayOptions = {
  replyTo?: { message_id: number }
  quote?: string
  thread?: number
  picture?: boolean
  as?: Chat
  viaBot?: boolean
  forwarded?: boolean
  /** What is sent in place of a text, perhaps with the text as its caption. */
  content?: Content
}

export type Content = Partial<
  Pick<
    Message,
    'sticker' | 'voice' | 'photo' | 'poll' | 'contact' | 'location' | 'dice' | 'media_group_id'
  >
>

/** Has somebody say something in a chat. */
export function say(
  telegram: Telegram,
  to: FakeChat,
  from: User,
  text: string,
  {
    replyTo,
    quote,
    thread,
    picture = false,
    as,
    viaBot = false,
    forwarded = false,
    content = picture ? { photo: PICTURE } : undefined,
  }: SayOptions = {},
): Said {
  const entities = entitiesOf(text)
  const reply = replyTo && {
    message_id: replyTo.message_id,
    ...(quote !== undefined && { quote }),
  }
  const message = keep(to, {
    from: as ? speakerFor(as, to) : from,
    date: seconds(telegram),
    ...(as && { sender_chat: as }),
    ...(viaBot && { via_bot: telegram.me }),
    ...(forwarded && {
      forward_origin: {
        type: 'hidden_user',
        sender_user_name: 'Somebody',
        date: seconds(telegram),
      },
    }),
    ...replyFields(to, reply, thread),
    ...(content
      ? {
          ...content,
          ...(text !== '' && { caption: text }),
          ...(entities.length > 0 && { caption_entities: entities }),
        }
      : { text, ...(entities.length > 0 && { entities }) }),
  })
  return { message: { ...message, text }, delivered: deliver(telegram, to, message) }
}

/** Whom Telegram puts where an administrator stays unnamed, or a channel speaks. */
function speakerFor(chat: Chat, to: FakeChat): User {
  const [id, name] = chat.id === to.chat.id ? [1_087_968_824, 'Group'] : [136_817_688, 'Channel']
  return { id, is_bot: true, first_name: name }
}

export const PICTURE = [{ file_id: 'p', file_unique_id: 'p', width: 90, height: 90 }]

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
