import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import { CALLBACK_DATA_BYTES } from '../../../src/telegram/limits.ts'
import { COPY_TEXT_LENGTH } from './limits.ts'
import { isOpenable } from './formatted-text.ts'
import { badRequest } from './refusal.ts'

/** The keyboard as Telegram keeps it: checked, and none at all when it has no buttons. */
export function keptKeyboard(
  markup: InlineKeyboardMarkup | undefined,
): InlineKeyboardMarkup | undefined {
  if (!markup) return undefined
  const rows = markup.inline_keyboard.filter((row) => row.length > 0)
  for (const button of rows.flat()) checkButton(button)
  return rows.length > 0 ? { inline_keyboard: rows } : undefined
}

/** UTF-8 bytes, in which Telegram counts what people do not see. */
export function bytes(text: string): number {
  return Buffer.byteLength(text)
}

function checkButton(button: InlineKeyboardButton): void {
  // The wording of this one is a guess.
  if (button.text === '') throw badRequest('BUTTON_TEXT_INVALID')
  const actions = Object.keys(button).filter((key) => !LOOKS.has(key))
  if (actions.length === 0) {
    throw badRequest(
      "can't parse inline keyboard button: Text buttons are not allowed in the inline keyboard",
    )
  }
  // Stricter than Telegram, which takes one of them: a button that means two things is a mistake.
  if (actions.length > 1) throw badRequest('BUTTON_TYPE_INVALID')
  if ('callback_data' in button) {
    const size = bytes(button.callback_data)
    if (size < 1 || size > CALLBACK_DATA_BYTES) throw badRequest('BUTTON_DATA_INVALID')
  }
  if ('url' in button && !isOpenable(button.url)) {
    throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`)
  }
  if ('copy_text' in button) {
    const { length } = button.copy_text.text
    // The wording of this one is a guess.
    if (length < 1 || length > COPY_TEXT_LENGTH) throw badRequest('BUTTON_COPY_TEXT_INVALID')
  }
}

const LOOKS = new Set(['text', 'style', 'icon_custom_emoji_id'])
