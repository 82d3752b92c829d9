import type { PartialDate, Day } from '../statement/dates.ts'
import type { StatementRecord } from './store.ts'

/**
 * Where statements are sought.
 *
 * `speakers`: one of them spoke, within the days and in the role given with it. `from`–`until`: said (or, where that is not known,
 * published) in the period.
 */
export type StatementScope = {
  readonly speakers?: readonly SpeakerFilter[] | undefined
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  readonly limit: number
}

/** `after`: the `next` of the part before. */
export type StatementPageQuery = StatementScope & { readonly after?: number | undefined }

/** Without `next` it is the last part. */
export type StatementPage = {
  readonly statements: readonly StatementRecord[]
  readonly next?: number
}

/**
 * What the statements must fulfil.
 *
 * `stems`: every group is met by one of its stems in the passage, title, topic label or role; with `inPassage` in the
 * passage. `phrase`: stems, joined by spaces, that stand in a row in the passage. `without`: stems that it has not; they
 * need a speaker, stems or a phrase beside them.
 */
export type StatementQuery = StatementScope & {
  readonly stems?: readonly (readonly string[])[] | undefined
  readonly inPassage?: boolean | undefined
  readonly phrase?: string | undefined
  readonly without?: readonly string[] | undefined
}

/** `stems`: any of them counts, the rarer the more; all statements that have one are looked at, so none should be common. */
export type LikenessQuery = { readonly stems: readonly string[]; readonly limit: number }

/**
 * `topic`: what counts for a statement, the heaviest first; each is met by one of its stems in the passage, title, topic
 * label or role. `atLeast`: the weight that a statement must meet.
 */
export type CandidateQuery = Omit<StatementQuery, 'stems' | 'inPassage'> & {
  readonly topic: readonly WeighedStems[]
  readonly atLeast: number
}

export type WeighedStems = { readonly stems: readonly string[]; readonly weight: number }

/** A statement by the engine's own key, with the weight of the topic that it is known to meet. */
export type Candidate = { readonly key: number; readonly weight: number }

/** Lists of stems with what each counts for, and how many statements are wanted of each list at most. */
export type SharingQuery = {
  readonly windows: readonly { readonly stems: readonly WeighedStem[]; readonly limit: number }[]
}

export type WeighedStem = { readonly stem: string; readonly weight: number }

export type SpeakerFilter = {
  readonly id: string
  readonly from?: PartialDate | undefined
  readonly until?: PartialDate | undefined
  /** The key of a printed role: only statements made in it, as their articles say. */
  readonly role?: string | undefined
}
