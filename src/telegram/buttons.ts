import type { InlineKeyboardMarkup } from 'grammy/types'

/** What a button does to the answer under which it stands. */
export type Action =
  /** Shows the i-th of the kept statements; `listed`: the answer was reached from a list, which Back shows again. */
  | { readonly kind: 'show'; readonly index: number; readonly listed: boolean }
  /** Asks the question of the i-th person of the list. */
  | { readonly kind: 'pick'; readonly index: number }
  /** Asks for everything from the speaker. */
  | { readonly kind: 'everything' }
  /** Asks the question again as it was written. */
  | { readonly kind: 'back' }

export type Button =
  | { readonly label: string; readonly action: Action }
  | { readonly label: string; readonly url: string }

/** Rows of buttons, top to bottom. */
export type Buttons = readonly (readonly Button[])[]

/** The action as the data of a button: a few ASCII letters, far below Telegram's limit. */
export function encodeAction(action: Action): string {
  if (action.kind === 'show') return `show:${action.index}${action.listed ? ':listed' : ''}`
  return action.kind === 'pick' ? `pick:${action.index}` : action.kind
}

/** The action in a button's data; `undefined` for data that this program did not write. */
export function decodeAction(data: string): Action | undefined {
  if (data === 'everything' || data === 'back') return { kind: data }
  const [, kind, digits, listed] = /^(show|pick):(0|[1-9]\d{0,3})(:listed)?$/.exec(data) ?? []
  const index = Number(digits)
  if (kind === 'show') return { kind, index, listed: listed !== undefined }
  if (kind === 'pick' && listed === undefined) return { kind, index }
  return undefined
}

/** The buttons as Telegram wants them; `undefined` when there are none. */
export function inlineKeyboard(buttons: Buttons): InlineKeyboardMarkup | undefined {
  if (buttons.length === 0) return undefined
  return {
    inline_keyboard: buttons.map((row) =>
      row.map((button) =>
        'url' in button
          ? { text: button.label, url: button.url }
          : { text: button.label, callback_data: encodeAction(button.action) },
      ),
    ),
  }
}
