import type { Verdict } from '../../statement/verification.ts'
import type { Formatted } from '../format.ts'

/** What the bot says where it checks whether a quotation is on record. */
export type CheckTexts = {
  /** How to have something checked. */
  readonly usage: (bot: string) => Formatted
  /** Which of the two a message is. */
  readonly which: string
  readonly asClaim: string
  readonly asQuestion: string
  /** How the differences between a stitched claim and the first of its pieces are marked. */
  readonly pieces: string
  /** Of `other-speaker`: with other words, too; told by another as what somebody said; both. */
  readonly alikeByAnother: string
  readonly toldOf: string
  readonly alikeToldOf: string
  /** What a verdict does not say by itself; see `Remarks`. */
  readonly remarks: {
    readonly named: (named: string, speaker: string) => string
    readonly dated: (period: string) => string
    readonly cutOff: (words: string) => string
    readonly bracketed: (words: string) => string
  }
  /** What can be done next, after each verdict. */
  readonly next: Readonly<Record<Verdict, string>>
  /** A claim longer than is compared. */
  readonly tooLong: (characters: number, limit: number) => string
  readonly noWords: string
  /** Back to the verdict. */
  readonly back: string
  /** Under a message that is neither kept nor to be had again. */
  readonly expired: string
}
