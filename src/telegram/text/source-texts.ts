import type { Formatted, Piece } from '../format.ts'

/** What the bot says of watched sources to who runs it. Times are in seconds from now, negative before. */
export type SourceTexts = {
  readonly usage: Formatted
  readonly title: (count: number) => string
  readonly none: string
  readonly more: (count: number) => string
  /** `problem`: which line of the list, and what is wrong with it. */
  readonly wrongLine: (problem: Piece) => Formatted
  readonly isPaused: string
  readonly notRead: string
  readonly read: (readAt: number, changedAt: number) => string
  readonly isFailing: (since: number, problem: Piece) => Formatted
  readonly next: (dueAt: number) => string

  readonly summary: (watched: number) => string
  readonly failing: (count: number) => string
  readonly paused: (count: number) => string
  readonly lastRead: (at: number) => string

  readonly added: (address: Piece) => Formatted
  readonly known: (address: Piece) => Formatted
  readonly removed: (address: Piece) => Formatted
  /** It stands in the operator's list. */
  readonly listed: (address: Piece) => Formatted
  readonly pausedNow: (address: Piece) => Formatted
  readonly resumed: (address: Piece) => Formatted
  readonly unknown: (words: Piece) => Formatted
  readonly refused: (problem: Piece) => Formatted

  /** What is told of sources unasked, above their list. */
  readonly haveFailed: (count: number) => string
  readonly haveRecovered: (count: number) => string
  readonly whatNow: Formatted
}
