import type { StatementPage } from '../search/browse.ts'
import type { Earlier } from '../search/find-earlier.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { Buttons, List } from './buttons.ts'
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
  /** Where that statement stands; without it, its article cannot be opened further. */
  readonly around?: Around | undefined
  /** The statement that its speaker refers to, which a button opens. */
  readonly earlier?: Earlier | undefined
  /** The sentences around the passage are shown with it. */
  readonly withContext?: boolean
  /** The list that the answer was reached from, which a button shows again. */
  readonly list?: List | undefined
  /** The answer lists who else spoke on what the question is about. */
  readonly isWhoElse?: boolean
  /** Shown on a page of its own, with what became of it. */
  readonly page?: StatementPage | undefined
  /** Pictures can be drawn. */
  readonly draws?: boolean
  /** The statements of the answer, oldest first, on the page that holds one of them. */
  readonly thread?: Thread | undefined
  /** A statement can be reported as wrong. */
  readonly isReportable?: boolean
  /** What is to be said above all else, such as that the message was put right. */
  readonly note?: Formatted | undefined
  /** For groups: a miss takes one line, and the details are in the private chat. */
  readonly brief?: boolean
  /** The bot itself, for links to it; `inline`: whether it can be asked in any chat. */
  readonly bot?: { readonly username: string; readonly inline: boolean } | undefined
}

/** Statements that are shown several to a page; `undefined` once one is withdrawn. */
export type Thread = {
  readonly statements: readonly (AnswerStatement | undefined)[]
  /** A statement of the page shown. */
  readonly index: number
}

/** A statement and its place among those that answer the question. */
export type Shown = {
  /** `undefined` once it is withdrawn. */
  readonly statement: AnswerStatement | undefined
  readonly index: number
  readonly count: number
}

/** The article's text before and after a passage, as far as it was read, and the statement's own id. */
export type Around = { readonly id: string; readonly before: string; readonly after: string }
