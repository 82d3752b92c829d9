import type { Formatted, Piece } from '../format.ts'
import type { Moment } from '../moment.ts'

/** What the bot says about following, and in digests. What is followed is put in as it is. */
export type FollowTexts = {
  /** Everything there is, as what is followed. */
  readonly everything: string
  /** The same as somebody asks for it. */
  readonly usage: Formatted
  /** To who is no administrator of the group. */
  readonly notYours: string
  /** What a question asked for that cannot be followed: exact words, or nothing at all. */
  readonly notFollowable: string

  /** To who wants everything but something, and to who wants one topic or another. */
  readonly allBut: string
  readonly oneByOne: string

  /** Buttons below an answer. */
  readonly follow: string
  readonly tellMe: string

  readonly offer: (followed: Piece) => Formatted
  /** Of what was asked for and cannot be followed: a period, words to be left out. */
  readonly leftOut: (words: Piece) => Formatted
  /** What is followed names nobody known, and nothing on record has its words. */
  readonly nobody: string
  /** Of some of the words: nothing on record has them, nor is anybody known by them. */
  readonly unheard: (words: Piece) => Formatted
  /** Each of the words is on record, but no statement has all. */
  readonly notTogether: string
  readonly hits: (week: number, month: number) => string
  readonly newest: string
  readonly confirm: string
  readonly cancel: string
  readonly cancelled: string
  readonly followed: (followed: Piece) => Formatted
  readonly tooMany: (limit: number) => string
  readonly next: (moment: Moment) => string

  readonly list: (count: number) => string
  readonly none: string
  readonly schedules: Readonly<Record<'daily' | 'weekdays' | 'weekly' | 'at-once', string>>
  /** 1 is Monday. */
  readonly weekly: (weekday: number) => string
  readonly whichDay: string
  readonly otherDay: string
  /** The days of the week for buttons, from Monday on. */
  readonly days: readonly string[]
  readonly paused: string
  /** Who is left out of what is followed, and the button that takes one of them back. */
  readonly without: (speakers: string) => string
  readonly unmute: (speaker: string) => string
  readonly whenThereIsSomething: string
  readonly pause: string
  readonly resume: string
  readonly stop: string
  readonly now: string
  readonly comesNow: string
  readonly stopped: (followed: Piece) => Formatted
  readonly gone: string

  /** The chat's hour and zone, and the hours in which alerts wait. */
  readonly clock: (time: string, zone: string, quiet: QuietHours | undefined) => string
  /** Buttons that set the hours in which alerts wait, and that end them. */
  readonly quietFrom: (from: string, until: string) => string
  readonly noQuiet: string
  readonly timeUsage: string
  readonly zoneUsage: string
  readonly unknownTime: string
  readonly unknownZone: string
  /** Of several zones that may be meant. */
  readonly whichZone: (zones: readonly string[]) => string

  readonly title: (statements: number) => string
  readonly because: (followed: string) => string
  readonly late: (statements: number) => string
  readonly openLate: string
  readonly more: (statements: number) => string
  readonly context: (number: number) => string
  readonly notForMe: (number: number, speaker: string) => string
  readonly muted: string
}

/** From when until when alerts wait, as clocks show it. */
type QuietHours = { readonly from: string; readonly until: string }
