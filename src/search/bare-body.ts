import type { AliasTable } from '../language/aliases.ts'
import { isBodyWord } from '../language/body-words.ts'
import { nameWordKey } from '../language/name-key.ts'
import { nominatives } from '../language/nominatives.ts'
import type { NamedSpeaker } from '../store/store.ts'
import { type OfficeLookup, readBareOffice } from './bare-office.ts'
import type { QuestionWord } from './question.ts'
import type { Range } from './slot-roles.ts'

/** A body with statements that some words of a question may name, in part or otherwise than it is called. */
export type BareBody = { readonly place: Range; readonly holders: readonly NamedSpeaker[] }

/**
 * Finds a body in mere keywords ("MFA Norland visas"); of several runs of words that name one the longest.
 *
 * Only where a word is that of a body, or means one, so that other keywords cost nothing.
 */
export async function findBareBody(
  words: readonly QuestionWord[],
  lookup: OfficeLookup,
  aliases: AliasTable,
): Promise<BareBody | undefined> {
  const bodyAt = words.findIndex(({ word }) => namesBody(word, aliases))
  if (bodyAt === -1) return undefined
  const places = words.flatMap((_, start) =>
    words.slice(start, start + LONGEST).map((__, index) => ({ start, end: start + index + 1 })),
  )
  const around = places
    .filter(({ start, end }) => start <= bodyAt && bodyAt < end)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const place of around) {
    const named = words.slice(place.start, place.end).map(({ word }) => word)
    const holders = await readBareOffice(named, lookup, aliases)
    const bodies = holders.filter(({ by }) => by === 'name')
    if (bodies.length > 0) return { place, holders: bodies }
  }
  return undefined
}

const LONGEST = 4

function namesBody(word: string, aliases: AliasTable): boolean {
  const keys = nominatives(word).map(nameWordKey)
  return [...keys, ...keys.flatMap((key) => aliases.sameKeys(key))].some((key) =>
    key.split(' ').some((part) => part.length > 3 && isBodyWord(part)),
  )
}
