import type { ImportLine } from '../src/statement/import-line.ts'
import type { Verdict } from '../src/statement/verification.ts'
import type { Random } from './random.ts'

/** A claimed quotation made from real passages, with the verdicts that are right on it. */
export type MutatedClaim = {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly right: readonly Verdict[]
  /** The verdict may also be on the words if it says that whom the claim names cannot be told to be the speaker. */
  readonly mayDoubtSpeaker?: boolean
  /** The statements that it was made from; none for what is not on record. */
  readonly from: readonly ImportLine[]
}

/** With the speaker's words alone as the text, and the verb with which the passage attributes them. */
export type Quotation = ImportLine & { readonly verb?: string | undefined }

export type Made = Pick<MutatedClaim, 'text' | 'right'> &
  Partial<Pick<MutatedClaim, 'from' | 'mayDoubtSpeaker'>>
export type Tools = { readonly random: Random; readonly statements: readonly Quotation[] }
export type Make = (statement: Quotation, tools: Tools) => Made | undefined
