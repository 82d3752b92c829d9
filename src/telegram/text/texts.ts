import type { Verdict } from '../../statement/verification.ts'
import type { DateParts } from '../date-parts.ts'
import type { Formatted, Piece } from '../format.ts'
import type { AdminTexts } from './admin-texts.ts'
import type { BrowseTexts } from './browse-texts.ts'
import type { CheckTexts } from './check-texts.ts'
import type { PictureTexts } from './picture-texts.ts'
import type { FollowTexts } from './follow-texts.ts'
import type { CorrectionTexts } from './correction-texts.ts'
import type { GroupTexts } from './group-texts.ts'
import type { ThreadTexts } from './thread-texts.ts'

/**
 * Everything that the bot says, in one language.
 *
 * A name, a publisher or a topic is put in as it is, never inflected; numbers come with their nouns.
 */
export type Texts = {
  readonly commands: Readonly<Record<CommandName, string>>
  readonly browse: BrowseTexts
  readonly start: Formatted
  readonly help: (bot: string) => Formatted
  /** For a command without a question, in a private chat. */
  readonly usage: Formatted
  readonly unknownCommand: Formatted
  readonly notText: string
  readonly noWords: string
  /** A message that goes on from a question, where none is remembered. */
  readonly nothingBefore: string
  /** Above the answer to the first of several questions. */
  readonly oneAtATime: string
  readonly tooLong: (characters: number, limit: number) => string
  /** A button's answer is not kept any more. */
  readonly expired: string
  readonly failed: string

  readonly unknownSpeaker: string
  readonly reported: (publisher: string | undefined) => string
  /** `marks`: whether the passage has quotation marks. */
  readonly mixed: (publisher: string | undefined, marks: boolean) => string
  readonly saidOn: (date: DateParts) => string
  /** `alone`: the day it was said is not known. */
  readonly publishedOn: (date: DateParts, alone: boolean) => string
  readonly noDate: string
  /** A date alone. */
  readonly day: (date: DateParts) => string
  /** Under a passage in bold between the sentences around it. */
  readonly contextLabel: string
  /** Below a passage of which only the beginning is shown, and in the place of one that cannot be; with a link, or without. */
  readonly cut: (isLinked: boolean) => string
  readonly tooLongPassage: (characters: number, isLinked: boolean) => string
  readonly withdrawn: string
  readonly repaired: (from: string, to: Piece) => Formatted
  readonly position: (number: number, count: number) => string
  readonly more: (count: number) => string

  readonly period: (from: DateParts | undefined, until: DateParts | undefined) => string
  /** Nothing by this speaker on this topic; any of the three may be unknown. */
  readonly nothing: (about: About) => Formatted
  readonly searched: (statements: number, newest: DateParts | undefined) => string
  /** In place of `searched`, where there was nothing to search: nothing by this speaker in this period, whatever the topic. */
  readonly nothingElse: string
  readonly notSilence: string
  readonly nearest: string
  /** In place of both, where `topic` is in other statements than the nearest. */
  readonly notTogether: (about: About) => Formatted
  readonly choose: string
  readonly moreChoices: (count: number) => string
  /** Above others than the one asked for; `more`: for whom there is no button. */
  readonly others: (more: number) => string
  /** Above those who spoke on a topic; `isElse`: beside the speaker asked for; `more`: for whom there is no button. */
  readonly whoSpoke: (about: {
    readonly topic: Piece
    readonly period: string | undefined
    readonly isElse: boolean
    readonly more: number
  }) => Formatted
  readonly nobodyElse: (topic: Piece, period: string | undefined) => Formatted
  readonly statements: (count: number) => string
  readonly mentioned: (speaker: Piece, statements: number) => Formatted
  /** Where to see whom the archive has. */
  readonly whoIsThere: string
  /** Of a name that nobody known has: it is in so many statements. */
  readonly namedIn: (statements: number) => string
  readonly nobody: (name: Piece) => Formatted
  readonly didYouMean: (name: Piece) => Formatted
  readonly outOfScope: string
  readonly example: Formatted
  readonly unavailable: string

  readonly verdicts: Readonly<Record<Verdict, string>>
  /** The verdict `altered` where every word is on record: as the publisher's, of what somebody said. */
  readonly publishersWords: string
  /** How the differences between a claim and the record are marked. */
  readonly differences: string
  /** Leads to the other statement of which a stitched claim has a piece. */
  readonly otherPiece: string

  readonly buttons: {
    readonly next: string
    readonly previous: string
    readonly source: string
    readonly back: string
    readonly context: string
    readonly whoElse: string
    readonly share: string
    /** Into the private chat. */
    readonly details: string
    /** More from the speaker of the statement shown. */
    readonly more: (speaker: string) => string
    readonly everything: (speaker: string) => string
    readonly anyTime: string
    readonly none: string
    readonly mentions: string
    readonly again: string
  }

  readonly follow: FollowTexts
  readonly thread: ThreadTexts
  readonly admin: AdminTexts
  readonly groups: GroupTexts
  readonly check: CheckTexts
  readonly pictures: PictureTexts
  readonly corrections: CorrectionTexts

  readonly terminal: {
    readonly withoutToken: string
    readonly welcome: string
    readonly noButton: (number: string) => string
    /** Of what was followed, and of a source that was added: in the terminal nobody acts on them. */
    readonly notSent: string
    readonly notWatched: string
  }
}

/** In the order of the menu. */
type CommandName =
  | 'ask'
  | 'verify'
  | 'speakers'
  | 'speaker'
  | 'latest'
  | 'timeline'
  | 'compare'
  | 'about'
  | 'follow'
  | 'following'
  | 'time'
  | 'zone'
  | 'new'
  | 'language'
  | 'settings'
  | 'privacy'
  | 'forget'
  | 'help'

type About = {
  readonly speaker?: Piece | undefined
  readonly topic?: Piece | undefined
  readonly period?: string | undefined
}
