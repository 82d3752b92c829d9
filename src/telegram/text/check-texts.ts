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
