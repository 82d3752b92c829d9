import { nameKey } from '../language/name-key.ts'
import { stem } from '../language/stem.ts'
import { words } from '../language/tokens.ts'
import type { PartialDate } from '../statement.ts'
import type { SpeakerCount, Store } from '../store/store.ts'
import type { Absence } from './answer.ts'
import type { Reading } from './interpret.ts'
import type { Question } from './question.ts'

/** Looks up what to say where nothing is good enough: what was searched, who else spoke on it, who is only mentioned. */
export async function findAbsence(
  { speakers, topic }: Reading,
  { since: from, until }: Question,
  store: Pick<Store, 'countBySpeaker' | 'findStatements'>,
): Promise<Absence> {
  const asked = speakers && unique(speakers.map(({ speaker }) => speaker.id)).map((id) => ({ id }))
  const scope = { speakers: asked, from, until }
  const counts = await store.countBySpeaker({ ...scope, limit: ALL })
  const [newest] = await store.findStatements({ ...scope, limit: 1 })
  const isOnRecord = topic.every(({ count }) => count > 0)
  const stems = topic.map(({ same }) => same)
  const others =
    asked && topic.length > 0 && isOnRecord
      ? await store.countBySpeaker({ stems, from, until, limit: MAX_OTHERS + asked.length })
      : []
  return {
    searched: { statements: sumOf(counts), ...newestDate(newest?.publishedOn ?? newest?.saidOn) },
    others: others
      .filter(({ speaker }) => !asked?.some(({ id }) => id === speaker.id))
      .slice(0, MAX_OTHERS),
    statementsMentioning: counts.length === 0 ? await countMentions(speakers ?? [], store) : 0,
  }
}

const ALL = 1_000_000
const MAX_OTHERS = 5

/** In how many statements of anybody the speakers' surnames stand. */
async function countMentions(
  speakers: NonNullable<Reading['speakers']>,
  store: Pick<Store, 'countBySpeaker'>,
): Promise<number> {
  const names = speakers.flatMap(({ speaker }) => words(speaker.name).slice(-1))
  const forms = unique(names.filter((name) => nameKey(name).length > 2).map(stem))
  return forms.length > 0 ? sumOf(await store.countBySpeaker({ stems: [forms], limit: ALL })) : 0
}

function sumOf(counts: readonly SpeakerCount[]): number {
  return counts.reduce((sum, { statements }) => sum + statements, 0)
}

function newestDate(newest: PartialDate | undefined): { newest?: PartialDate } {
  return newest ? { newest } : {}
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
