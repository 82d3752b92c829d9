import type { DateParts } from '../date-parts.ts'
import type { Formatted, Piece } from '../format.ts'

/** What the bot says of the archive, of speakers, of one statement, and of what it keeps of its users. */
export type BrowseTexts = {
  readonly speakers: {
    readonly title: (total: number, beginning: Piece | undefined) => Formatted
    readonly none: (beginning: Piece) => Formatted
    readonly empty: string
    readonly entry: (name: Piece, statements: number, latest: DateParts | undefined) => Formatted
    readonly page: (page: number, pages: number) => string
    readonly howTo: string
  }
  readonly speaker: {
    readonly usage: Formatted
    /** From, until: either may be unknown. */
    readonly office: (
      title: string,
      from: DateParts | undefined,
      until: DateParts | undefined,
    ) => string
    readonly earlier: string
    readonly printedRole: (role: string) => string
    readonly statements: (
      count: number,
      first: DateParts | undefined,
      latest: DateParts | undefined,
    ) => string
    readonly silent: string
    readonly topics: string
  }
  readonly about: {
    readonly title: string
    readonly counts: (counts: ArchiveCounts) => string
    readonly publishers: (names: string, more: number) => string
    readonly period: (oldest: DateParts, newest: DateParts) => string
    readonly newest: (article: Piece) => Formatted
    readonly sample: string
    readonly empty: string
    readonly next: string
  }
  readonly page: {
    readonly also: string
    readonly more: (count: number) => string
    readonly earlier: string
    readonly earlierTooLong: string
    readonly withdrawn: (speaker: Piece, origin: Piece) => Formatted
    readonly unknown: Formatted
  }
  readonly language: {
    readonly choose: string
    /** Before `choose`, to who has named a language that the bot does not write. */
    readonly unknown: string
    readonly chosen: string
    readonly own: string
    readonly inGroups: string
  }
  readonly fresh: Formatted
  readonly privacy: Formatted
  /** In a private chat; in a group by an administrator, and by anybody else. */
  readonly forgotten: { readonly all: string; readonly group: string; readonly own: string }
}

type ArchiveCounts = {
  readonly statements: number
  readonly speakers: number
  readonly articles: number
  readonly publishers: number
}
