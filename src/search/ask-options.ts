import type { AliasTable } from '../language/aliases.ts'
import type { Answer } from '../statement/answer.ts'
import type { Interpretation } from '../statement/interpretation.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { Store } from '../store/store.ts'
import type { NamedPeriods } from './named-periods.ts'

export type AskOptions = {
  /** The moment that "last week" is relative to. */
  readonly now: Temporal.Instant
  /** The IANA zone in which that moment's day is taken. */
  readonly zone: string
  /** At most this many statements. */
  readonly limit: number
  /** The speaker that the asker picked from a list, in place of whom the question names. */
  readonly speaker?: SpeakerRef | undefined
}

/** What questions are answered from. */
export type Known = {
  readonly store: Store
  readonly aliases: AliasTable
  readonly periods: NamedPeriods
}

/** The asker's day. */
export function dayIn(now: Temporal.Instant, zone: string): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone).toPlainDate()
}

/** Of an answer to a question that nothing was understood of. */
export function emptyFields(question: string): Pick<Answer, 'question' | 'statements' | 'more'> & {
  interpretation: Interpretation
} {
  return { question, interpretation: { speakers: [], topic: [] }, statements: [], more: 0 }
}
