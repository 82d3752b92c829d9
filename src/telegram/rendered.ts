import type { AnswerStatement } from '../statement.ts'
import type { Buttons } from './buttons.ts'
import type { Formatted } from './format.ts'
import type { Texts } from './text/texts.ts'

/** A message of the bot, ready to send: within Telegram's limits whatever the answer holds. */
export type Rendered = {
  readonly text: string
  readonly entities: Formatted['entities']
  readonly buttons: Buttons
}

/** How an answer is to be shown. */
export type View = {
  readonly texts: Texts
  /** Which statement stands in the message; the first one of the answer unless said otherwise. */
  readonly shown?: Shown
  /** The answer was reached from a list, which a button shows again. */
  readonly listed?: boolean
  /** For groups: a miss takes one line. */
  readonly brief?: boolean
}

/** A statement and its place among those that answer the question. */
export type Shown = {
  /** `undefined` once it is withdrawn. */
  readonly statement: AnswerStatement | undefined
  readonly index: number
  readonly count: number
}
