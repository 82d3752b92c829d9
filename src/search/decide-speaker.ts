import { DatedSince, PartialDate } from '../statement/dates.ts'
import { Office } from '../statement/speaker.ts'
import {
  type MadeDecision,
  type Split,
  type SpeakerDecision,
  type SpeakerDecisions,
  namedIn,
} from '../store/speaker-decisions.ts'
import type { SplitRule } from '../store/speaker-split.ts'
import type { Browse } from './browse.ts'
import { type OneSpeaker, oneSpeaker } from './one-speaker.ts'

export { type MadeDecision, type SpeakerDecision, type SplitRule, namedIn }

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
  | {
      readonly kind: 'split'
      readonly speaker: string
      readonly into: string
      readonly by: SplitRule
    }

/** `moved`: of a merge or a split, how many statements go to the other, and of a split how many stay. */
export type Ordered =
  | {
      readonly number: number
      readonly decision: SpeakerDecision
      readonly moved?: Moved
    }
  | Extract<OneSpeaker, { problem: unknown }>
  | Extract<Split, { problem: unknown }>
  /** `one-already`: the two are one speaker. `no-date`: a day of the office or period cannot be read. */
  | { readonly problem: 'no-date'; readonly date: string }

export type Moved = { readonly goes: number; readonly stays?: number }

export type DecideDeps = {
  readonly search: Pick<Browse, 'profile' | 'findSpeakers'>
  readonly store: Pick<SpeakerDecisions, 'decideSpeaker' | 'splitSpeaker'>
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
    const goes = (await search.profile(speaker))?.statements ?? 0
    const decided = await decide({ kind: 'merge', speaker, into: into.speaker.id })
    return 'problem' in decided ? decided : { ...decided, moved: { goes } }
  }
  if (order.kind === 'split') {
    const { into, by } = order
    const wrong = 'role' in by || 'article' in by ? undefined : noDate(by, DatedSince)
    if (wrong !== undefined) return { problem: 'no-date', date: wrong }
    const split = await store.splitSpeaker({ speaker, into, by }, now)
    if ('problem' in split) return split
    const { number, decision, goes, stays } = split
    return { number, decision, moved: { goes, stays } }
  }
  const { title, from, until } = order
  const wrong = noDate(order)
  if (wrong !== undefined) return { problem: 'no-date', date: wrong }
  return decide({ kind: 'office', speaker, office: Office.parse({ title, from, until }) })
}

/** The first of the dates that is none. */
function noDate({ from, until }: Term, schema = PartialDate): string | undefined {
  return [from, until].find((date) => date !== undefined && !schema.safeParse(date).success)
}

type Term = { readonly from?: string | undefined; readonly until?: string | undefined }
