import type { PartialDate } from '../statement/dates.ts'
import type { Kind } from '../statement/kind.ts'
import type { Speaker, SpeakerRef } from '../statement/speaker.ts'

/** What the archive is browsed by; all of it as quick for a million statements as for ten. */
export type Browsing = {
  /** Who has statements, most first; with `beginning` only those with a name, or a word of one, that begins so. */
  listSpeakers(page: SpeakersPage): Promise<SpeakerList>
  /** Who somebody is; `undefined` for an id that is nobody's. */
  speakerProfile(id: string): Promise<SpeakerProfile | undefined>
  archive(): Promise<Archive>
  /** In which months a speaker's statements were said, else published. */
  monthCounts(query: MonthQuery): Promise<MonthCounts>
  /** The articles in which a statement stands, or stood, the first published first; at most `limit`. */
  occurrences(id: string, limit: number): Promise<OccurrenceList>
}

export type SpeakersPage = {
  readonly beginning?: string | undefined
  readonly offset: number
  readonly limit: number
}

/** `total`: how many there are on all pages. */
export type SpeakerList = { readonly speakers: readonly ListedSpeaker[]; readonly total: number }

export type ListedSpeaker = {
  readonly speaker: SpeakerRef
  readonly statements: number
  /** When the last one was said, else published. */
  readonly latest?: PartialDate | undefined
}

export type SpeakerProfile = ListedSpeaker & {
  readonly offices: Speaker['offices']
  readonly first?: PartialDate | undefined
  /** The role last printed. */
  readonly role?: string | undefined
}

/** `stems`: every group is met by one of its stems in the passage, title, topic label or role. */
export type MonthQuery = {
  /** An id. */
  readonly speaker: string
  readonly stems?: readonly (readonly string[])[] | undefined
}

/**
 * Months with statements, the first one first; `month` is such as `2017-05`. `undated`: how many there are beside, of a
 * month that is not known. Of a speaker with more than 50,000 those of the last days count, with stems those stored last.
 */
export type MonthCounts = {
  readonly months: readonly { readonly month: string; readonly statements: number }[]
  readonly undated: number
}

export type Archive = {
  readonly publishers: number
  /** Some of them by name. */
  readonly publisherNames: readonly string[]
  readonly newest?: ArticleRef | undefined
}

/** An article as it is cited. */
export type ArticleRef = {
  readonly url?: string | undefined
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly publishedOn?: PartialDate | undefined
}

/** `total`: how many articles there are. */
export type OccurrenceList = {
  readonly occurrences: readonly StatementOccurrence[]
  readonly total: number
}

type StatementOccurrence = ArticleRef & {
  readonly kind: Kind
  /** Whether the article still has it. */
  readonly isCurrent: boolean
}
