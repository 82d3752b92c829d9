import type { InlineKeyboardMarkup } from 'grammy/types'

/** What a button does to the answer under which it stands. */
export type Action =
  /** Shows the i-th of the kept statements; `list` is the list that the answer was reached from, which Back shows again. */
  | { readonly kind: 'show'; readonly index: number; readonly list?: List }
  /** Shows the i-th statement with the sentences around it. */
  | { readonly kind: 'context'; readonly index: number; readonly list?: List }
  /** Asks for everything from the speaker of the i-th statement. */
  | { readonly kind: 'more'; readonly index: number }
  /** Shows the page of a thread on which its i-th statement stands. */
  | { readonly kind: 'thread'; readonly index: number }
  /** Asks the question of the i-th person of the list. */
  | { readonly kind: 'pick'; readonly index: number; readonly list: List }
  /**
   * `everything`: from the speaker asked for. `any-time`: the question without its period. `none`: none of the nearest is
   * meant. `who-else`: lists who else spoke on this, and
   * `else` lists them again. `mentions`: statements of others on the speaker. `back`: the question again as it was asked.
   */
  | { readonly kind: (typeof PLAIN)[number] }

const PLAIN = ['everything', 'any-time', 'none', 'who-else', 'else', 'mentions', 'back'] as const

/** `asked`: what the question was answered with. `else`: who else spoke on it. `thread`: what was said, oldest first. */
export type List = 'asked' | 'else' | 'thread'

export type Button =
  | { readonly label: string; readonly action: Action }
  /** Data as the feature that the button is of encodes it. */
  | { readonly label: string; readonly data: string }
  | { readonly label: string; readonly url: string }
  /** Lets the user choose a chat, and writes an inline query there. */
  | { readonly label: string; readonly inlineQuery: string }

/** Rows of buttons, top to bottom. */
export type Buttons = readonly (readonly Button[])[]

/** The action as the data of a button: a few ASCII letters, far below Telegram's limit. */
export function encodeAction(action: Action): string {
  if (!('index' in action)) return action.kind
  if (action.kind === 'pick') {
    return `pick:${action.index}${action.list === 'asked' ? '' : `:${action.list}`}`
  }
  const list = 'list' in action && action.list !== undefined ? `:${LIST_NAMES[action.list]}` : ''
  return `${action.kind}:${action.index}${list}`
}

/** The action in a button's data; `undefined` for data that this program did not write. */
export function decodeAction(data: string): Action | undefined {
  const plain = PLAIN.find((kind) => kind === data)
  if (plain) return { kind: plain }
  const [, kind, digits, name] =
    /^(show|context|more|thread|pick):(0|[1-9]\d{0,3})(?::(listed|else|thread))?$/.exec(data) ?? []
  const index = Number(digits)
  const list = LISTS.find((candidate) => LIST_NAMES[candidate] === name)
  if (kind === 'show' || kind === 'context') return { kind, index, ...(list && { list }) }
  if (kind === 'pick') return list === 'asked' ? undefined : { kind, index, list: list ?? 'asked' }
  return (kind === 'more' || kind === 'thread') && !list ? { kind, index } : undefined
}

const LISTS: readonly List[] = ['asked', 'else', 'thread']
const LIST_NAMES: Readonly<Record<List, string>> = {
  asked: 'listed',
  else: 'else',
  thread: 'thread',
}

/** The buttons as Telegram wants them; `undefined` when there are none. */
export function inlineKeyboard(buttons: Buttons): InlineKeyboardMarkup | undefined {
  if (buttons.length === 0) return undefined
  return {
    inline_keyboard: buttons.map((row) =>
      row.map((button) => {
        const text = button.label
        if ('data' in button) return { text, callback_data: button.data }
        if ('url' in button) return { text, url: button.url }
        if ('inlineQuery' in button) return { text, switch_inline_query: button.inlineQuery }
        return { text, callback_data: encodeAction(button.action) }
      }),
    ),
  }
}
