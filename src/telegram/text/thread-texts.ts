import type { DateParts } from '../date-parts.ts'
import type { Formatted, Piece } from '../format.ts'

/** What the bot says of statements in order of time, of one person or of two. */
export type ThreadTexts = {
  readonly usage: Readonly<Record<'timeline' | 'compare', Formatted>>
  /** Which of how many statements, counted from 1, a page shows; they are the newest of those and `more`. */
  readonly oldestFirst: (place: {
    readonly first: number
    readonly last: number
    readonly count: number
    readonly more: number
  }) => string
  /** One of two people compared, and how many statements there are. */
  readonly side: (name: Piece, statements: number) => Formatted
  /** Where a passage is shown in part, or not at all: the button of that number opens it. */
  readonly continues: (number: number) => string
  readonly tooLong: (number: number) => string
  /** A side of the comparison, as typed, that fits several people. */
  readonly several: (side: Piece, people: Piece) => Formatted
  readonly samePerson: (name: Piece) => Formatted
  /** A button to what a speaker refers to. */
  readonly earlier: (date: DateParts) => string
}
