import { PartialDate } from '../statement/dates.ts'
import { Office } from '../statement/speaker.ts'
import type { MadeDecision, SpeakerDecision, SpeakerDecisions } from '../store/speaker-decisions.ts'
import type { Browse } from './browse.ts'
import { type OneSpeaker, oneSpeaker } from './one-speaker.ts'

export type { MadeDecision, SpeakerDecision }

/** What an operator wants decided, in words: speakers by name or id. */
export type Order =
  | { readonly kind: 'merge'; readonly speaker: string; readonly into: string }
  | { readonly kind: 'alias'; readonly speaker: string; readonly name: string }
  | {
      readonly kind: 'office'
      readonly speaker: string
      readonly title: string
      readonly from?: string | undefined
      readonly until?: string | undefined
    }

export type Ordered =
  | { readonly number: number; readonly decision: SpeakerDecision }
  | Extract<OneSpeaker, { problem: unknown }>
  /** `one-already`: the two are one speaker. `no-date`: a day of the office cannot be read. */
  | { readonly problem: 'one-already' }
  | { readonly problem: 'no-date'; readonly date: string }

export type DecideDeps = {
  readonly search: Pick<Browse, 'profile' | 'findSpeakers'>
  readonly store: Pick<SpeakerDecisions, 'decideSpeaker'>
  readonly now: Temporal.Instant
  readonly zone: string
}

/** Decides about a speaker what an operator orders. */
export async function decideSpeaker(
  order: Order,
  { search, store, now, zone }: DecideDeps,
): Promise<Ordered> {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const found = await oneSpeaker(search, order.speaker, today)
  if ('problem' in found) return found
  const speaker = found.speaker.id
  const decide = async (decision: SpeakerDecision): Promise<Ordered> => {
    const number = await store.decideSpeaker(decision, now)
    return number === undefined ? { problem: 'one-already' } : { number, decision }
  }
  if (order.kind === 'alias') return decide({ kind: 'alias', speaker, name: order.name })
  if (order.kind === 'merge') {
    const into = await oneSpeaker(search, order.into, today)
    if ('problem' in into) return into
    return decide({ kind: 'merge', speaker, into: into.speaker.id })
  }
  const { title, from, until } = order
  const wrong = [from, until].find((date) => date !== undefined && !isDate(date))
  if (wrong !== undefined) return { problem: 'no-date', date: wrong }
  return decide({ kind: 'office', speaker, office: Office.parse({ title, from, until }) })
}

function isDate(date: string): boolean {
  return PartialDate.safeParse(date).success
}
