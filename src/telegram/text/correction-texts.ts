import type { AnswerStatement } from '../../statement/answer-statement.ts'
import type { ReportReason } from '../../statement/report-reason.ts'
import type { Formatted, Piece } from '../format.ts'

/** What the bot says where a statement is reported, decided about, and put right. */
export type CorrectionTexts = {
  /** The button under a statement. */
  readonly wrong: string

  readonly ask: string
  readonly reasons: Readonly<Record<ReportReason, string>>
  readonly cancel: string
  readonly cancelled: string
  readonly passedOn: string
  /** For a reason that needs words. */
  readonly writeIt: string
  readonly wordsPassedOn: string
  readonly gone: string
  /** The report has ended. */
  readonly tooLate: string

  /** To the operator. */
  readonly report: (reason: ReportReason) => string
  readonly fromReporter: string
  readonly howToName: string
  readonly correctSpeaker: string
  readonly withdraw: string
  readonly dismiss: string
  readonly whoSaidIt: string
  readonly newSpeaker: (name: string) => string
  readonly back: string
  readonly undo: string
  readonly decided: {
    readonly speaker: (name: Piece) => Formatted
    readonly withdrawn: string
    readonly dismissed: string
  }
  /** How many messages are put right. */
  readonly amending: (messages: number) => string

  /** To the reporter: what came of a report about what was shown as said by somebody. */
  readonly outcome: {
    readonly about: (speaker: Piece) => Formatted
    readonly speaker: (name: Piece) => Formatted
    readonly withdrawn: string
    readonly dismissed: string
    /** What had come of it was taken back. */
    readonly reopened: string
  }

  /** In a message that had shown a statement. */
  readonly note: {
    readonly speaker: (was: Piece, now: Piece) => Formatted
    readonly withdrawn: (was: Piece) => Formatted
    /** By the publisher: the words, or what stood in their place. */
    readonly taken: (was: Piece) => Formatted
    readonly changed: (was: Piece) => Formatted
  }
  /** In reply to a message that cannot be changed any more. */
  readonly instead: Formatted
  /** To who had it sent into another chat, where it cannot be changed any more. */
  readonly elsewhere: Formatted

  /** Under a statement: what became of its article. */
  readonly fates: Readonly<Record<NonNullable<AnswerStatement['fate']>, string>>
  readonly page: { readonly withdrawn: (speaker: Piece, origin: Piece) => Formatted }
}
