import type { MessageEntity } from 'grammy/types'
import { styled } from './styled.ts'

/** What the terminal shows: the bot's messages, and the buttons of the last one, which are pressed by number. */
export type Screen = {
  readonly show: (message: ScreenMessage) => void
  readonly print: (text: string) => void
  /** The last message and its buttons, in the order of their numbers from 1. */
  readonly last: () => { readonly id: number; readonly buttons: readonly ScreenButton[] }
}

type ScreenMessage = {
  readonly id: number
  readonly text: string
  readonly entities: readonly MessageEntity[]
  readonly rows: readonly (readonly ScreenButton[])[]
}

export type ScreenButton =
  | { readonly text: string; readonly callback_data: string }
  | { readonly text: string; readonly url: string }

/** Makes a screen that writes to a stream. A message that changes is printed again, as it is now. */
export function createScreen(write: (text: string) => void, colours: boolean): Screen {
  let last: ReturnType<Screen['last']> = { id: 0, buttons: [] }
  const print = (text: string): void => write(`${text}\n\n`)
  return {
    print,
    last: () => last,
    show({ id, text, entities, rows }) {
      last = { id, buttons: rows.flat() }
      let number = 0
      const lines = rows.map((row) => row.map((button) => label(button, (number += 1))).join('   '))
      print([styled(text, entities, { colours }), ...lines].join('\n'))
    },
  }
}

/** A button as it is printed; one that opens an address has it behind its text. */
export function label(button: ScreenButton, number: number): string {
  const text = 'url' in button ? `${button.text}: ${button.url}` : button.text
  return `[${number}] ${styled(text, [], { colours: false })}`
}
