import type { Chat, Update, User, UserFromGetMe } from 'grammy/types'
import type { TextLanguage } from '../telegram/text/texts-for.ts'
import { typedLanguage } from './typed-language.ts'

/** The one who types, in a private chat with the bot: what is typed and pressed as updates. */
export type TerminalPerson = {
  readonly chat: Chat.PrivateChat
  readonly bot: UserFromGetMe
  /** The id of the next message in the chat, whoever writes it. */
  readonly nextMessage: () => number
  /** Seconds since 1970. */
  readonly date: () => number
  readonly says: (text: string) => Update
  readonly presses: (data: string, message: number) => Update
}

export function createTerminalPerson(
  language: TextLanguage,
  now: () => Temporal.Instant,
): TerminalPerson {
  const date = (): number => Math.floor(now().epochMilliseconds / 1000)
  // Ids go on from one session to the next, because the store keeps the answers of the last one.
  let message = date()
  let update = 0
  let from: User = { id: ID, is_bot: false, first_name: 'you', language_code: language }
  const chat: Chat.PrivateChat = { id: ID, type: 'private', first_name: 'you' }
  const nextMessage = (): number => (message += 1)
  return {
    chat,
    bot: BOT,
    nextMessage,
    date,
    says(text) {
      from = { ...from, language_code: typedLanguage(text) ?? language }
      return {
        update_id: (update += 1),
        message: { message_id: nextMessage(), date: date(), chat, from, text },
      }
    },
    presses: (data, id) => ({
      update_id: (update += 1),
      callback_query: {
        id: String(update),
        from,
        chat_instance: 'terminal',
        message: { message_id: id, date: date(), chat, from: BOT, text: '' },
        data,
      },
    }),
  }
}

/** Nobody on Telegram has it, so nothing kept for this chat is ever mistaken for another's. */
const ID = 1

const BOT: UserFromGetMe = {
  id: 2,
  is_bot: true,
  first_name: 'onrecord',
  username: 'onrecord',
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
}
