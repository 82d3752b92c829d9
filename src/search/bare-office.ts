import type { AliasTable } from '../language/aliases.ts'
import { isBodyWord } from '../language/body-words.ts'
import { nameWordKey } from '../language/name-key.ts'
import { nominatives } from '../language/nominatives.ts'
import type { NamedSpeaker, Store } from '../store/store.ts'
import { officeInOtherWords } from './office-words.ts'
import { HONORIFICS, isPrepositionKey, isTitleKey } from './titles.ts'

export type OfficeLookup = Pick<Store, 'holdersOf'>

/**
 * Who speaks in an office, or as a body, that is named in part or in other words: "the president", "the head of the central
 * bank", "the foreign ministry". Only those with statements; none where the words are neither.
 *
 * @param words folded, where the question has its speaker
 */
export async function readBareOffice(
  words: readonly string[],
  lookup: OfficeLookup,
  aliases: Pick<AliasTable, 'sameKeys'>,
): Promise<readonly NamedSpeaker[]> {
  const asked = waysToName(words, aliases).filter((key) =>
    key.split(' ').some((word) => isTitleKey(word) || isBody(word)),
  )
  const found = await Promise.all(asked.map((key) => lookup.holdersOf(key)))
  const isRussian = /\p{Script=Cyrillic}/u.test(words.join(''))
  return asked.flatMap((key, at) =>
    (found[at] ?? []).filter(
      (holder) =>
        holder.statements > 0 &&
        // Of names only those of bodies: the king is not Larry King.
        (holder.by !== 'name' || key.split(' ').some(isBody)) &&
        isOfficeIn(holder.key, key, isRussian),
    ),
  )
}

/** The keys by which words may name an office or a body; none for more words than either has. */
export function waysToName(
  words: readonly string[],
  aliases: Pick<AliasTable, 'sameKeys'>,
): readonly string[] {
  const named = words.slice(words.findIndex((word) => !HONORIFICS.has(word)))
  if (named.length > LONGEST) return []
  const read = waysToRead(named)
  const meant = new Set([
    ...read,
    ...read.flatMap(aliases.sameKeys),
    ...read.flatMap((key) => {
      const others = inPartOtherwise(key, aliases)
      // «МИД Норландии»: both words otherwise.
      return [...others, ...others.flatMap((other) => inPartOtherwise(other, aliases))]
    }),
  ])
  const ways = [...meant].flatMap((key) => [key, ...officeInOtherWords(key), ...ofCountry(key)])
  return [...new Set(ways)].slice(0, MAX_NAMED)
}

/** "MFA of Norland" is its foreign ministry. */
function inPartOtherwise(key: string, aliases: Pick<AliasTable, 'sameKeys'>): string[] {
  const words = key.split(' ')
  return words.flatMap((_, start) =>
    words.slice(start).flatMap((__, index) => {
      const end = start + index + 1
      if (end - start === words.length) return []
      return aliases
        .sameKeys(words.slice(start, end).join(' '))
        .map((same) => [...words.slice(0, start), same, ...words.slice(end)].join(' '))
    }),
  )
}

/** "Norland foreign ministry" and «МИД Норландии» are the foreign ministry of Norland. */
function ofCountry(key: string): string[] {
  const words = key.split(' ')
  if (words.length < 2 || words.some(isPrepositionKey)) return []
  const [first = '', ...rest] = words
  const last = words.at(-1) ?? ''
  return [`${rest.join(' ')} of ${first}`, `${words.slice(0, -1).join(' ')} of ${last}`]
}

const MAX_NAMED = 40

const LONGEST = 6
const MAX_WAYS = 8

/** Whether a word of a key is of a body's name; the short ones are prepositions. */
export function isBody(word: string): boolean {
  return word.length > 3 && isBodyWord(word)
}

function waysToRead(words: readonly string[]): string[] {
  return words
    .reduce<string[][]>(
      (heads, word) => keysOf(word).flatMap((key) => heads.map((head) => [...head, key])),
      [[]],
    )
    .slice(0, MAX_WAYS)
    .map((keys) => keys.join(' '))
}

/** Of a declined title the nominatives that are titles, so that few offices are looked for. */
function keysOf(word: string): string[] {
  const keys = [...new Set(nominatives(word).map(nameWordKey))]
  const titles = keys.filter(isTitleKey)
  return titles.length > 0 ? titles : keys
}

/**
 * Whether the words are what an office is, not a part of another: the president is neither the vice president nor the
 * spokesman of the president. What it is of may follow, in Russian without a preposition.
 */
function isOfficeIn(office: string, asked: string, isRussian: boolean): boolean {
  const at = ` ${office} `.indexOf(` ${asked} `)
  const before = office.slice(0, at).trim().split(' ')
  const next =
    office
      .slice(at + asked.length)
      .trim()
      .split(' ')
      .at(0) ?? ''
  if (before.some((word) => isTitleKey(word) || isPrepositionKey(word))) return false
  return next === '' || isRussian || isPrepositionKey(next)
}
