import { z } from 'zod'
import { AnswerStatement } from './answer-statement.ts'
import { Day } from './dates.ts'

/**
 * How a claimed quotation and what is on record differ, word by word: `delete` is on record only, `insert` in the claim
 * only. Joined without the insertions it is a part of the passage, letter for letter.
 */
export const Difference = z.strictObject({
  op: z.enum(['same', 'delete', 'insert']),
  text: z.string(),
})
export type Difference = z.infer<typeof Difference>

/**
 * Whether a claimed quotation is on record.
 *
 * `exact`: the speaker's words, all of them and no others. `part`: a piece of a longer statement, or a shortened one whose
 * ellipses stand where words are left out. `altered`: other words, or the publisher's about what was said. `stitched`:
 * pieces that do not stand together, of two statements or of one. `other-speaker`: on record, by another than the claim
 * names. `not-on-record`: nothing like it here, which says nothing about whether it was said.
 */
export const Verdict = z.enum([
  'exact',
  'altered',
  'part',
  'other-speaker',
  'stitched',
  'not-on-record',
])
export type Verdict = z.infer<typeof Verdict>

/** What a verdict does not say by itself, and whoever passes it on must know. */
export const Remarks = z.strictObject({
  /** Whom the quotation names, where that cannot be told to be the speaker, or not the speaker alone. */
  named: z.string().optional(),
  /** Of another's words: the passage only tells of them as said by somebody. */
  isToldOf: z.literal(true).optional(),
  /** The days that the quotation gives, where the statement has another date. */
  dated: z.strictObject({ from: Day.optional(), until: Day.optional() }).optional(),
  /** What the quotation leaves out before it in its sentence, where that may turn the meaning round. */
  cutOff: z.string().optional(),
  /** Words of the record in brackets, which an editor may have put in; the quotation has no brackets. */
  bracketed: z.string().optional(),
})
export type Remarks = z.infer<typeof Remarks>

/** A verdict with the statement it is about. `other`: of a stitched claim, where the other piece stands. */
export type Verification =
  | {
      readonly verdict: Exclude<Verdict, 'not-on-record'>
      readonly statement: AnswerStatement
      readonly other?: AnswerStatement
      readonly differences: readonly Difference[]
      readonly remarks?: Remarks
    }
  | { readonly verdict: 'not-on-record' }
  /** The store did not answer: nothing is known. */
  | { readonly verdict: 'unavailable' }

/** One line of `verify --json` and `verify --batch`. */
export const VerificationLine = z.strictObject({
  id: z.string().optional(),
  verdict: z.enum([...Verdict.options, 'unavailable']),
  statement: AnswerStatement.optional(),
  differences: z.array(Difference).optional(),
  remarks: Remarks.optional(),
  /** Milliseconds from claim to verdict. */
  ms: z.number().nonnegative(),
})
export type VerificationLine = z.infer<typeof VerificationLine>
