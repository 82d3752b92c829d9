import type {
  InlineKeyboardMarkup,
  InlineQueryResult,
  InlineQueryResultsButton,
  MessageEntity,
  User,
  UserFromGetMe,
} from 'grammy/types'
import type { Call } from './calls.ts'
import { createChats } from './chats.ts'
import type { Chats } from './chats.ts'
import { createQueries } from './queries.ts'
import type { Queries } from './queries.ts'
import { createSettings } from './settings.ts'
import type { Settings } from './settings.ts'
import { createUpdates } from './updates.ts'
import type { Updates } from './updates.ts'
import { createWebhook } from './webhook.ts'
import type { Webhook } from './webhook.ts'

/** All that the fake Telegram knows; the methods and the actors work on it. */
export type Telegram = {
  me: UserFromGetMe
  /** Milliseconds since 1970. */
  now(): number
  updates: Updates
  webhook: Webhook
  chats: Chats
  users: Map<number, User>
  presses: Queries<CallbackAnswer>
  inline: Queries<InlineAnswer>
  guests: Queries<InlineQueryResult>
  /** What stands in chats where the bot is not, sent by way of it, by `inline_message_id`. */
  inlineMessages: Map<string, InlineMessage>
  settings: Settings
  /** Everything the bot called, oldest first. */
  calls: Call[]
}

/** What the bot said to a pressed button; all empty when it only let go of it. */
export type CallbackAnswer = { text?: string; show_alert?: boolean; url?: string }

/** A message of the bot in a chat where it is not. */
export type InlineMessage = {
  text: string
  entities: MessageEntity[]
  reply_markup?: InlineKeyboardMarkup
}

/** What the bot offers to somebody who types an inline query. */
export type InlineAnswer = {
  results: readonly InlineQueryResult[]
  next_offset: string
  is_personal: boolean
  cache_time: number
  button?: InlineQueryResultsButton
}

/** The whole seconds since 1970 in which Telegram counts. */
export function seconds(telegram: Telegram): number {
  return Math.floor(telegram.now() / 1000)
}

/** Makes a Telegram with one bot and nobody else. */
export function createTelegram({ me, now }: { me: UserFromGetMe; now: () => number }): Telegram {
  const updates = createUpdates()
  return {
    me,
    now,
    updates,
    webhook: createWebhook(updates, now),
    chats: createChats(),
    users: new Map([[me.id, me]]),
    presses: createQueries('press'),
    inline: createQueries('inline'),
    guests: createQueries('guest'),
    inlineMessages: new Map(),
    settings: createSettings(),
    calls: [],
  }
}
