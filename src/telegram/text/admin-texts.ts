import type { DateParts } from '../date-parts.ts'
import type { Formatted, Piece } from '../format.ts'
import type { SourceTexts } from './source-texts.ts'

/** What the bot says to who runs it. */
export type AdminTexts = {
  readonly usage: Formatted
  readonly stats: {
    readonly title: string
    readonly articles: (count: number) => string
    readonly statements: (
      counts: Readonly<Record<'direct' | 'mixed' | 'reported', number>>,
    ) => string
    readonly attributed: (statements: number, speakers: number) => string
    readonly published: (oldest: DateParts, newest: DateParts) => string
  }
  /** Digests: messages that wait and for how many minutes at most, and what became of those of today. */
  readonly outbox: {
    readonly title: string
    readonly waiting: (messages: number, minutes: number) => string
    readonly today: (sent: number, failed: number) => string
    readonly nothingDue: string
  }
  readonly sources: SourceTexts
  /** What is wrong with an address, a page or a feed, as the English sentence that tells it. */
  readonly problem: (sentence: string) => string
  readonly ingest: {
    readonly usage: Formatted
    readonly begun: (address: Piece) => Formatted
    readonly counts: (articles: Readonly<Record<'new' | 'changed' | 'unchanged', number>>) => string
    readonly statements: (count: number) => string
    readonly refused: (count: number) => string
    readonly more: (count: number) => string
    readonly stopped: string
    readonly failed: (reason: string) => string
  }
  readonly gaps: {
    readonly title: (count: number) => string
    readonly none: string
    readonly entry: (question: Piece, times: number, last: DateParts) => Formatted
    readonly page: (page: number, pages: number) => string
  }
  readonly speaker: {
    readonly usage: Formatted
    /** Two speakers are one; a name; an office with its term. */
    readonly merge: (speaker: Piece, into: Piece) => Formatted
    readonly alias: (speaker: Piece, name: Piece) => Formatted
    readonly office: (
      speaker: Piece,
      title: Piece,
      from: DateParts | undefined,
      until: DateParts | undefined,
    ) => Formatted
    /** Some statements of a speaker are another's. */
    readonly split: (speaker: Piece, into: Piece, by: SplitWords) => Formatted
    /** How many statements go, and, unless all do, how many stay. */
    readonly moved: (counts: { readonly goes: number; readonly stays?: number }) => string
    readonly noneGoes: string
    readonly allGo: string
    readonly decided: (number: number) => string
    readonly undone: string
    readonly notThere: string
    readonly none: string
    readonly several: (name: Piece, people: string) => Formatted
    readonly oneAlready: string
    readonly noDate: (date: Piece) => Formatted
  }
}

/** Those made in a role, those of an article, those of a period. */
export type SplitWords =
  | { readonly role: Piece }
  | { readonly article: Piece }
  | { readonly from: DateParts | undefined; readonly until: DateParts | undefined }
