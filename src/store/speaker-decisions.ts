import { z } from 'zod'
import { Office, type Speaker, SpeakerId } from '../statement/speaker.ts'

/**
 * What was decided about speakers beside the directory: that one is another, and names and offices that the directory does
 * not have. Speakers are named by their ids.
 */
export const SpeakerDecision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), speaker: SpeakerId, into: SpeakerId }),
  z.strictObject({ kind: z.literal('alias'), speaker: SpeakerId, name: z.string() }),
  z.strictObject({ kind: z.literal('office'), speaker: SpeakerId, office: Office }),
])
export type SpeakerDecision = z.infer<typeof SpeakerDecision>

/** A decision that holds, by the number under which it can be undone. */
export type MadeDecision = {
  readonly number: number
  readonly decision: SpeakerDecision
  readonly decidedAt: Temporal.Instant
}

/** Decisions about speakers; each holds from then on, for what is stored and for what comes. */
export type SpeakerDecisions = {
  /** Decides; the number of the decision. `undefined` when a speaker is not stored, or one is the other already. */
  decideSpeaker(decision: SpeakerDecision, at: Temporal.Instant): Promise<number | undefined>
  /** Undoes a decision that holds, and tells it. */
  undoSpeakerDecision(number: number): Promise<SpeakerDecision | undefined>
  /** The decisions that hold, the latest first. */
  speakerDecisions(): Promise<MadeDecision[]>
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
  const listed = (id: string): Speaker | undefined => {
    const name = names.get(id)
    const known = byId.get(id) ?? (name !== undefined && { id, name, aliases: [], offices: [] })
    if (!known) return undefined
    byId.set(id, known)
    return known
  }
  for (const decision of decisions) {
    const speaker = listed(decision.speaker)
    if (decision.kind === 'merge') listed(decision.into)
    else if (speaker && decision.kind === 'alias') {
      byId.set(speaker.id, { ...speaker, aliases: [...speaker.aliases, decision.name] })
    } else if (speaker && decision.kind === 'office') {
      byId.set(speaker.id, { ...speaker, offices: [...speaker.offices, decision.office] })
    }
  }
  return [...byId.values()]
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
