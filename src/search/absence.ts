import { stem } from '../language/stem.ts'
import { STOP_WORDS } from '../language/stop-words.ts'
import { tokenize, words } from '../language/tokens.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { Store } from '../store/store.ts'
import type { Absence } from './answer.ts'
import type { Reading } from './interpret.ts'
import { type AskedOfOthers, NOBODY, type OthersLookup, findOthers } from './others.ts'
import { speakerFilter } from './speaker-filter.ts'

/** Looks up what to say where nothing is good enough: what was searched, who else spoke on it, who is only mentioned. */
export async function findAbsence(
  { speakers, topic }: Reading,
  question: AskedOfOthers,
  store: OthersLookup & Pick<Store, 'countStatements' | 'findStatements' | 'newestPublished'>,
): Promise<Absence> {
  const { since: from, until } = question
  const asked = speakers && unique(speakers.map(({ speaker }) => speaker.id))
  const scope = { speakers: speakers?.map(speakerFilter), from, until }
  const statements = await store.countStatements({ ...scope, limit: ALL })
  const newest = await store.newestPublished({ ...scope, limit: NEWEST })
  const isSilent = asked !== undefined && statements === 0 && (await areSilent(asked, store))
  return {
    searched: { statements, ...(newest !== undefined && { newest }) },
    others: asked ? await findOthers(asked, topic, question, store) : NOBODY,
    statementsMentioning: isSilent ? await countMentions(speakers ?? [], store) : 0,
  }
}

const ALL = 1_000_000
const NEWEST = 200

/** Whether there is nothing from them at all, in whatever period. */
async function areSilent(
  asked: readonly string[],
  store: Pick<Store, 'countBySpeaker'>,
): Promise<boolean> {
  const speakers = asked.map((id) => ({ id }))
  return (await store.countBySpeaker({ speakers, limit: 1 })).length === 0
}

/** In how many statements of others the speakers are named, by surname and with a capital; of many, the last. */
async function countMentions(
  speakers: NonNullable<Reading['speakers']>,
  store: Pick<Store, 'findStatements'>,
): Promise<number> {
  const names = speakers.flatMap(({ speaker }) => surnameOf(speaker))
  // "May" and "Will" are other words far more often.
  const surnames = new Set(names.filter((name) => name.length > 2 && !STOP_WORDS.has(name)))
  if (surnames.size === 0) return 0
  const stems = [unique([...surnames].map(stem))]
  const found = await store.findStatements({ stems, inPassage: true, limit: MENTIONS })
  // Those who share a surname have it in the attribution of their own words.
  const others = found.filter(
    ({ speaker }) => !speaker || !surnameOf(speaker).some((name) => surnames.has(name)),
  )
  return others.filter(({ passage }) => isNamedIn(passage, surnames)).length
}

const MENTIONS = 200

/** In how many statements a name is that nobody known has, its words side by side with capitals; of many, the last. */
export async function countNamed(
  name: string,
  store: Pick<Store, 'findStatements'>,
): Promise<number> {
  const named = words(name)
  if (named.every((word) => word.length < 3 || STOP_WORDS.has(word))) return 0
  const stems = [[named.map(stem).join(' ')]]
  const found = await store.findStatements({ stems, inPassage: true, limit: MENTIONS })
  return found.filter(({ passage }) => named.every((word) => isNamedIn(passage, new Set([word]))))
    .length
}

function isNamedIn(passage: string, surnames: ReadonlySet<string>): boolean {
  const names = new Set([...surnames].map(stem))
  return tokenize(passage).some(
    ({ word, start }) => /\p{Lu}/u.test(passage.charAt(start)) && names.has(stem(word)),
  )
}

function surnameOf({ name }: SpeakerRef): string[] {
  return words(name).slice(-1)
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
