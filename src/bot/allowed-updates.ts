import type { Update } from 'grammy/types'

/** What Telegram is asked for: what some part of the bot handles. */
export const ALLOWED_UPDATES: readonly Exclude<keyof Update, 'update_id'>[] = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'chosen_inline_result',
  'guest_message',
]
