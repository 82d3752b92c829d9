import { nameKey } from '../language/name-key.ts'
import { stem } from '../language/stem.ts'
import { words } from '../language/tokens.ts'
import type { SpeakerRef } from '../statement.ts'
import type { SpeakerCount, SpeakerFilter, StatementScope, Store } from '../store/store.ts'
import type { Absence } from './answer.ts'
import type { Reading } from './interpret.ts'
import type { Question } from './question.ts'

/** Looks up what to say where nothing is good enough: what was searched, who else spoke on it, who is only mentioned. */
export async function findAbsence(
  { speakers, topic }: Reading,
  { since: from, until }: Question,
  store: Pick<Store, 'countBySpeaker' | 'newestPublished'>,
): Promise<Absence> {
  const asked = speakers && unique(speakers.map(({ speaker }) => speaker.id)).map((id) => ({ id }))
  const scope = { speakers: asked, from, until }
  const statements = sumOf(await store.countBySpeaker({ ...scope, limit: ALL }))
  const newest = await store.newestPublished({ ...scope, limit: NEWEST })
  const isSilent =
    asked !== undefined && statements === 0 && (await isWithoutStatements(asked, store))
  return {
    searched: { statements, ...(newest !== undefined && { newest }) },
    others: asked ? await findOthers(asked, topic, { from, until }, store) : [],
    statementsMentioning: isSilent ? await countMentions(speakers ?? [], store) : 0,
  }
}

const ALL = 1_000_000
const NEWEST = 2_000
const MAX_OTHERS = 5

/** Whether there is nothing from them at all, in whatever period. */
async function isWithoutStatements(
  speakers: readonly SpeakerFilter[],
  store: Pick<Store, 'countBySpeaker'>,
): Promise<boolean> {
  return (await store.countBySpeaker({ speakers, limit: 1 })).length === 0
}

/** Who else spoke on all of the topic. Whom the topic names stands in the attribution of each of his or her own statements. */
async function findOthers(
  asked: readonly SpeakerFilter[],
  topic: Reading['topic'],
  period: Pick<StatementScope, 'from' | 'until'>,
  store: Pick<Store, 'countBySpeaker'>,
): Promise<SpeakerCount[]> {
  if (topic.length === 0 || topic.some(({ count }) => count === 0)) return []
  const apart = new Set([...asked.map(({ id }) => id), ...topic.flatMap(({ people }) => people)])
  const stems = topic.map(({ same }) => same)
  const found = await store.countBySpeaker({ ...period, stems, limit: MAX_OTHERS + apart.size })
  return found.filter(({ speaker }) => !apart.has(speaker.id)).slice(0, MAX_OTHERS)
}

/** In how many statements of others the speakers' surnames stand; those who share a surname have it from themselves. */
async function countMentions(
  speakers: NonNullable<Reading['speakers']>,
  store: Pick<Store, 'countBySpeaker'>,
): Promise<number> {
  const names = speakers.flatMap(({ speaker }) => surnameOf(speaker))
  const surnames = new Set(names.filter((name) => nameKey(name).length > 2))
  if (surnames.size === 0) return 0
  const stems = [unique([...surnames].map(stem))]
  const counts = await store.countBySpeaker({ stems, limit: ALL })
  return sumOf(counts.filter(({ speaker }) => !surnameOf(speaker).some((s) => surnames.has(s))))
}

function surnameOf({ name }: SpeakerRef): string[] {
  return words(name).slice(-1)
}

function sumOf(counts: readonly SpeakerCount[]): number {
  return counts.reduce((sum, { statements }) => sum + statements, 0)
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
