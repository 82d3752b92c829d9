import type { AliasTable } from '../language/aliases.ts'
import { nameWordKey } from '../language/name-key.ts'
import { nominatives } from '../language/nominatives.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { NamedSpeaker, Store } from '../store/store.ts'
import { fittingInitials, isInitial } from './initials.ts'
import type { QuestionWord } from './question.ts'
import { officeInOtherWords } from './office-words.ts'
import { isTitle } from './titles.ts'
import { allowedEdits, closestWord, nearestWords } from './spelling.ts'

/** Words of a question that name a speaker, from word `start` to word `end`, and who is known by them. */
export type NameSpan = {
  readonly start: number
  readonly end: number
  /** All by the best way of knowing them: a full name before a surname. At least one. */
  readonly matches: readonly NamedSpeaker[]
  /** Everybody who is known by the words, in whatever way, with statements or without. */
  readonly known: readonly NamedSpeaker[]
  /** The words are a name as they stand, not a declined form of one. */
  readonly isTyped: boolean
  /** Of a name as it stands: those whose declined name it may be as well ("Соколова" is of Соколов, too). */
  readonly declined?: readonly NamedSpeaker[] | undefined
}

export type NameLookup = Pick<Store, 'speakersByName' | 'similarWords'>

/** A word that was read as another one: `word` is its place. */
export type NameRepair = { readonly word: number; readonly from: string; readonly to: string }

/**
 * Finds the names in a question: full names, surnames, aliases, offices and roles, in any script, declined or not;
 * longer ones first. None overlap.
 *
 * @param aliases knows for what a given name before a surname is short: "Bob Dole" is Robert Dole
 * @param readAs words to be read as other keys, such as a repaired typo, by place
 */
export async function findNames(
  words: readonly QuestionWord[],
  lookup: NameLookup,
  aliases: Pick<AliasTable, 'givenNames' | 'namesakes' | 'sameKeys'>,
  readAs: ReadonlyMap<number, string> = new Map(),
): Promise<NameSpan[]> {
  const keys = words.map((word, at) => wordKeys(word, readAs.get(at)))
  const spansByKey = new Map<string, Place[]>()
  for (const [start] of words.entries()) {
    for (let end = start + 1; end <= Math.min(words.length, start + MAX_NAME_WORDS); end += 1) {
      if (end === start + 1 && isNoName(words[start])) continue
      for (const { key, how } of waysToRead(keys.slice(start, end), aliases)) {
        spansByKey.set(key, [...(spansByKey.get(key) ?? []), { start, end, how }])
      }
    }
  }
  const known = await lookup.speakersByName([...spansByKey.keys()])
  return withoutOverlaps(orInFull(collect(known, spansByKey), words), words)
}

/** A word that says nothing, or a letter, alone. */
function isNoName(word: QuestionWord | undefined): boolean {
  return word === undefined || word.word.length === 1 || (word.part === 'empty' && !word.isCapital)
}

/**
 * Reads a word that names nobody as the name it was probably meant to be.
 *
 * Names under five letters need an exact hit.
 */
export async function repairName(
  word: QuestionWord,
  at: number,
  lookup: NameLookup,
): Promise<NameRepair | undefined> {
  // A nominative may be longer than the word: "мире" is no misspelt Мария.
  if (allowedEdits(word.word) === 0) return undefined
  for (const form of nominatives(word.word)) {
    const key = nameWordKey(form)
    const to = closestWord(key, await lookup.similarWords('name', key, SHORT_LIST))
    if (to) return { word: at, from: word.word, to }
  }
  return undefined
}

/**
 * The one speaker whose name is spelt like the words that name nobody: a suggestion, never taken for what was meant.
 */
export async function suggestSpeaker(
  words: readonly QuestionWord[],
  lookup: NameLookup,
): Promise<SpeakerRef | undefined> {
  for (const { word } of words.toReversed()) {
    const key = nameWordKey(word)
    const similar = await lookup.similarWords('name', key, SHORT_LIST)
    const keys = nearestWords(key, similar, SUGGESTED_EDITS)
    const people = keys.length > 0 ? best(await lookup.speakersByName(keys)) : []
    const [first, second] = people
    if (first && !second) return first.speaker
  }
  return undefined
}

const SUGGESTED_EDITS = 2
const MAX_NAME_WORDS = 12
const SHORT_LIST = 30
const MAX_COMBINATIONS = 16

/** How words are read: as they stand, as a nominative or another name that they may have, as an office in other words. */
type How = 'typed' | 'declined' | 'otherwise'

type Place = { readonly start: number; readonly end: number; readonly how: How }

/** The keys by which words may name somebody. */
function waysToRead(
  keys: readonly (readonly string[])[],
  aliases: Pick<AliasTable, 'givenNames' | 'namesakes' | 'sameKeys'>,
): { readonly key: string; readonly how: How }[] {
  const [first = [], ...rest] = keys
  const isOne = rest.length === 0
  const given = isOne ? [] : first.flatMap(aliases.givenNames)
  const read = combinations([[...first, ...given], ...rest])
  // "Finance minister" is known as what it means: "minister of finance", «министр финансов».
  const meant = [
    ...read.flatMap(aliases.namesakes),
    ...(isOne ? [] : read.flatMap(aliases.sameKeys)),
  ]
  const otherwise = isOne ? [] : read.flatMap(officeInOtherWords)
  return [
    ...read.map((key, index) => ({
      key,
      how: index === 0 ? ('typed' as const) : ('declined' as const),
    })),
    ...meant.map((key) => ({ key, how: 'declined' as const })),
    ...otherwise.map((key) => ({ key, how: 'otherwise' as const })),
  ]
}

function wordKeys({ word }: QuestionWord, readAs: string | undefined): string[] {
  if (readAs) return [readAs]
  return [...new Set(nominatives(word).map(nameWordKey))]
}

/** Every way to read the words together; with many ways, the first of them. */
function combinations(keys: readonly (readonly string[])[]): string[] {
  return keys.reduce<string[]>(
    (heads, tails) =>
      heads
        .flatMap((head) => tails.map((tail) => (head ? `${head} ${tail}` : tail)))
        .slice(0, MAX_COMBINATIONS),
    [''],
  )
}

function collect(
  named: readonly NamedSpeaker[],
  spansByKey: ReadonlyMap<string, readonly Place[]>,
): NameSpan[] {
  const found = new Map<string, { place: Place } & Record<How, NamedSpeaker[]>>()
  for (const speaker of named) {
    for (const place of spansByKey.get(speaker.key) ?? []) {
      const id = `${place.start}-${place.end}`
      const entry = found.get(id) ?? { place, typed: [], declined: [], otherwise: [] }
      entry[place.how].push(speaker)
      found.set(id, entry)
    }
  }
  return [...found.values()].map(({ place: { start, end }, typed, declined, otherwise }) => {
    const isTyped = typed.length > 0
    const known = isTyped
      ? [...typed, ...ofSamePeople(otherwise, typed)]
      : [...declined, ...otherwise]
    return { start, end, isTyped, matches: best(known), known, ...(isTyped && { declined }) }
  })
}

/** One office is printed in several ways: the "central bank governor" is the governor of the central bank as well. */
function ofSamePeople(
  others: readonly NamedSpeaker[],
  people: readonly NamedSpeaker[],
): NamedSpeaker[] {
  const ids = new Set(people.map(({ speaker }) => speaker.id))
  return others.filter(({ speaker }) => ids.has(speaker.id))
}

/** The name with those as well whose genitive it may be, for where a genitive stands. */
export function orGenitive(name: NameSpan): NameSpan {
  const { known, declined = [] } = name
  return declined.length > 0 ? { ...name, matches: best([...known, ...declined]) } : name
}

const WAYS = ['name', 'alias', 'office', 'role', 'surname', 'given-name'] as const

/** Those known in the best way, each once; people with statements before people without any. */
function best(matches: readonly NamedSpeaker[]): readonly NamedSpeaker[] {
  const ways = WAYS.map((by) => matches.filter((match) => match.by === by))
  const [names = [], aliases = [], offices = [], roles = []] = ways
  const fullNames = [...names, ...aliases]
  const holders = [...offices, ...roles]
  const chosen = [fullNames, holders, ...ways.slice(4)].find((group) => group.length > 0) ?? []
  const unique = [...new Map(chosen.map((match) => [keyOf(match), match])).values()]
  return preferSpeaking(unique)
}

/** People with statements, if any of them has some. */
export function preferSpeaking(people: readonly NamedSpeaker[]): readonly NamedSpeaker[] {
  const speaking = people.filter(({ statements }) => statements > 0)
  return speaking.length > 0 ? speaking : people
}

// An office held twice is two terms of one speaker; a role printed as well adds the statements made in it.
function keyOf({ key, speaker, from, until, by }: NamedSpeaker): string {
  if (by === 'role') return `${speaker.id} as ${key}`
  return by === 'office' ? `${speaker.id} ${from ?? ''} ${until ?? ''}` : speaker.id
}

/** "V. Putin" is whoever is printed so, and every Putin whose name begins with a V. */
function orInFull(spans: readonly NameSpan[], words: readonly QuestionWord[]): NameSpan[] {
  return spans.map((span) => {
    const place = words.slice(span.start, span.end)
    const initials = place.slice(
      0,
      Math.max(
        0,
        place.findIndex((word) => !isInitial(word)),
      ),
    )
    const start = span.start + initials.length
    const surname = spans.find((other) => other.start === start && other.end === span.end)
    if (initials.length === 0 || !surname) return span
    const others = fittingInitials(surname, initials)
    const people = new Map([...span.matches, ...others].map((one) => [one.speaker.id, one]))
    return {
      ...span,
      known: [...span.known, ...others],
      matches: preferSpeaking([...people.values()]),
    }
  })
}

function withoutOverlaps(spans: readonly NameSpan[], words: readonly QuestionWord[]): NameSpan[] {
  const kept: NameSpan[] = []
  const byLength = spans.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  for (const span of byLength) {
    const isFree = kept.every(({ start, end }) => span.end <= start || end <= span.start)
    if (isFree && !isFrame(words.slice(span.start, span.end)) && !isOffice(span, words)) {
      kept.push(span)
    }
  }
  return kept.toSorted((a, b) => a.start - b.start)
}

/** "The king" is not Larry King. */
function isOffice({ start, end, matches }: NameSpan, words: readonly QuestionWord[]): boolean {
  const [before, only] = [words[start - 1], words[start]]
  return (
    end === start + 1 &&
    before?.word === 'the' &&
    only?.isCapital === false &&
    isTitle(only.word) &&
    matches.every(({ by }) => by === 'surname' || by === 'given-name')
  )
}

/** "What did Will say": a name may be a word of the frame only with a capital. */
function isFrame(words: readonly QuestionWord[]): boolean {
  return words.every(
    ({ part, isCapital }, at) => part !== 'topic' && (at === 0 ? !isCapital : true),
  )
}
