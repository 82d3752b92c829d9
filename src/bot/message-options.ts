import { inlineKeyboard } from '../telegram/buttons.ts'
import type { Message } from './put.ts'

/** What Telegram is told of a message beside its text. */
export function messageOptions({ entities, buttons = [] }: Message) {
  const keyboard = inlineKeyboard(buttons)
  return {
    entities: [...entities],
    link_preview_options: { is_disabled: true },
    ...(keyboard && { reply_markup: keyboard }),
  }
}
