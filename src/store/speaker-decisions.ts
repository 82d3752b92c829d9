import { z } from 'zod'
import { Office, type Speaker, SpeakerId, SpeakerRef } from '../statement/speaker.ts'
import { SplitRule } from './speaker-split.ts'

/**
 * What was decided about speakers beside the directory: that one is another, that some of one's statements are another's,
 * and names and offices that the directory does not have. Speakers are named by their ids.
 */
export const SpeakerDecision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), speaker: SpeakerId, into: SpeakerId }),
  z.strictObject({ kind: z.literal('alias'), speaker: SpeakerId, name: z.string() }),
  z.strictObject({ kind: z.literal('office'), speaker: SpeakerId, office: Office }),
  z.strictObject({
    kind: z.literal('split'),
    speaker: SpeakerId,
    into: SpeakerRef,
    by: SplitRule,
  }),
])
export type SpeakerDecision = z.infer<typeof SpeakerDecision>

/** A decision that holds, by the number under which it can be undone. */
export type MadeDecision = {
  readonly number: number
  readonly decision: SpeakerDecision
  readonly decidedAt: Temporal.Instant
}

/** `into`: whoever has that id, or alone that whole name beside the speaker; else somebody new of that name. */
export type SplitOrder = {
  readonly speaker: string
  readonly into: string
  readonly by: SplitRule
}

/** `goes`, `stays`: how many statements that can answer. */
export type Split =
  | {
      readonly number: number
      readonly decision: SpeakerDecision
      readonly goes: number
      readonly stays: number
    }
  | { readonly problem: 'none-goes' | 'all-go' | 'one-already' }
  | { readonly problem: 'several'; readonly name: string; readonly people: readonly SpeakerRef[] }

/** Decisions about speakers; each holds from then on, for what is stored and for what comes. */
export type SpeakerDecisions = {
  /** Decides; the number of the decision. `undefined` when a speaker is not stored, or one is the other already. */
  decideSpeaker(decision: SpeakerDecision, at: Temporal.Instant): Promise<number | undefined>
  /** Decides that some statements of a speaker are another's, unless that would be none of them or all. */
  splitSpeaker(order: SplitOrder, at: Temporal.Instant): Promise<Split>
  /** Undoes a decision that holds, and tells it. */
  undoSpeakerDecision(number: number): Promise<SpeakerDecision | undefined>
  /** The decisions that hold, the latest first. */
  speakerDecisions(): Promise<MadeDecision[]>
  /** The names of all whom decisions name, by id. */
  decidedNames(decisions: readonly SpeakerDecision[]): Promise<ReadonlyMap<string, string>>
  /** The directory as it was decided: with the names and offices added, and of those who are one speaker only that one. */
  directory(): Promise<Speaker[]>
}

/**
 * The directory with what was decided. Whom a decision names stays listed, so that it holds as long as it is not undone.
 *
 * @param names of the stored speakers, by id
 */
export function withDecisions(
  directory: readonly Speaker[],
  decisions: readonly SpeakerDecision[],
  names: ReadonlyMap<string, string>,
): Speaker[] {
  const byId = new Map(directory.map((speaker) => [speaker.id, speaker]))
  const listed = (id: string, name = names.get(id)): Speaker | undefined => {
    const known = byId.get(id) ?? (name !== undefined && { id, name, aliases: [], offices: [] })
    if (!known) return undefined
    byId.set(id, known)
    return known
  }
  for (const decision of decisions) {
    const speaker = listed(decision.speaker)
    if (decision.kind === 'merge') listed(decision.into)
    else if (decision.kind === 'split') {
      const into = listed(decision.into.id, names.get(decision.into.id) ?? decision.into.name)
      // Articles call both by this name.
      if (speaker && into) byId.set(into.id, called(into, speaker.name))
    } else if (speaker && decision.kind === 'alias') {
      byId.set(speaker.id, { ...speaker, aliases: [...speaker.aliases, decision.name] })
    } else if (speaker && decision.kind === 'office') {
      byId.set(speaker.id, { ...speaker, offices: [...speaker.offices, decision.office] })
    }
  }
  return [...byId.values()]
}

function called(speaker: Speaker, name: string): Speaker {
  const isKnown = [speaker.name, ...speaker.aliases].includes(name)
  return isKnown ? speaker : { ...speaker, aliases: [...speaker.aliases, name] }
}

/** The ids of all whom decisions name. */
export function namedIn(decisions: readonly SpeakerDecision[]): string[] {
  return decisions.flatMap((decision) => {
    if (decision.kind === 'merge') return [decision.speaker, decision.into]
    return decision.kind === 'split' ? [decision.speaker, decision.into.id] : [decision.speaker]
  })
}

/** What each split does: the statements of these speakers that the rule fits are another's. */
export type SplitStep = {
  readonly from: ReadonlySet<string>
  readonly into: string
  readonly by: SplitRule
}

/** The splits among decisions, the first one first; each is of whoever counted as its speaker when it was decided. */
export function splitSteps(decisions: readonly SpeakerDecision[]): SplitStep[] {
  return decisions.flatMap((decision, at) => {
    if (decision.kind !== 'split') return []
    const from = countingAs(decision.speaker, decisions.slice(0, at))
    return [{ from, into: decision.into.id, by: decision.by }]
  })
}

/** A speaker and all who are that one by decisions. */
export function countingAs(
  speaker: string,
  decisions: readonly SpeakerDecision[],
): ReadonlySet<string> {
  const ends = mergedInto(decisions)
  const end = ends.get(speaker) ?? speaker
  return new Set([end, ...[...ends].flatMap(([id, other]) => (other === end ? [id] : []))])
}

/** A directory in which who was merged is the other: with the names, and the offices, of both. */
export function withoutMerged(
  directory: readonly Speaker[],
  decisions: readonly SpeakerDecision[],
): Speaker[] {
  const ends = mergedInto(decisions)
  const groups = Map.groupBy(directory, ({ id }) => ends.get(id) ?? id)
  return [...groups].flatMap(([id, group]) => {
    const [first, ...others] = group.toSorted(
      (one, two) => Number(two.id === id) - Number(one.id === id),
    )
    if (!first) return []
    const names = others.flatMap(({ name, aliases }) => [name, ...aliases])
    return [
      {
        ...first,
        aliases: [...new Set([...first.aliases, ...names])],
        offices: [first, ...others].flatMap(({ offices }) => offices),
      },
    ]
  })
}

/** Who each merged speaker is in the end, by id: who was merged into one that was merged later is that last one. */
export function mergedInto(decisions: readonly SpeakerDecision[]): Map<string, string> {
  const next = new Map(
    decisions.flatMap((decision) =>
      decision.kind === 'merge' ? [[decision.speaker, decision.into] as const] : [],
    ),
  )
  return new Map([...next.keys()].map((id) => [id, endOf(id, next)]))
}

function endOf(id: string, next: ReadonlyMap<string, string>): string {
  const seen = new Set<string>()
  let end = id
  for (let to = next.get(end); to !== undefined && !seen.has(to); to = next.get(end)) {
    seen.add(to)
    end = to
  }
  return end
}
