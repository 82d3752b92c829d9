import { isTimeWord } from '../lexicon/calendar.ts'
import { JOINTS } from '../lexicon/function-words.ts'
import { isNoun, LINKS, WIDE_LINKS } from './behind-link.ts'
import { bareWord, isPossessive } from '../tokens/bare-word.ts'
import { isFiniteVerb } from '../tokens/finite-verbs.ts'
import type { Item } from '../tokens/items.ts'
import { genderOfGivenName } from '../lexicon/given-names.ts'
import { isRole, isRoleModifier } from '../lexicon/roles.ts'
import type { Words } from './noun-phrases.ts'

// Where the phrases of a text begin that are read from their last words back.

/** Where the words before a name begin: "the new Kremlin spokesman" before "John Roe". */
export function modifiersStart({ items, runs }: Words, from: number, low: number): number {
  let accepted = from
  for (let index = from - 1; index >= low && from - index <= 10; index--) {
    const item = items[index]
    if (item === undefined || item.kind === 'number') break
    const run = runs.get(index)
    const word = bareWord(item)
    // "The judge asked | Jane Roe": a verb right before a name is no part of what she is.
    if (index === from - 1 && run === undefined && !isRole(word) && isFiniteVerb(item)) break
    if (run !== undefined) {
      // A name before a name is another one, unless it owns the next: "Roe’s lawyer Jane Doe".
      if (run.type === 'name' && !isPossessive(item) && accepted === from) break
      accepted = run.from
      index = run.from
    } else if (isRole(word) || isRoleModifier(word)) accepted = index
    else if (item.class === 'determiner') {
      accepted = index
      if (!isLinkedToRole(items, index, low)) return index
    } else if (WIDE_LINKS.has(word) && isRole(bareWord(items[index - 1] ?? item))) accepted = index
    else if (item.class !== 'open' || item.kind === 'quote') break
    // "county elections | director Jane Roe": nouns right before an office belong to it.
    else if (accepted === index + 1 && accepted < from && narrowsOffice(item)) accepted = index
  }
  return accepted
}

/** Whether a word may be a noun before an office: no verb, no day, and not in the place of a name. */
function narrowsOffice(item: Item): boolean {
  const { kind, isCapital, isCalendar, lower } = item
  if (kind !== 'word' || isCapital || isCalendar || isTimeWord(lower)) return false
  return !isFiniteVerb(item) && !/(?:ing|ly)$/.test(lower)
}

/** "the envoy to | the port John Roe": an office and a preposition stand before. */
function isLinkedToRole(items: readonly Item[], index: number, low: number): boolean {
  const [link, noun] = [items[index - 1], items[index - 2]]
  if (link === undefined || noun === undefined || index - 2 < low) return false
  return WIDE_LINKS.has(link.lower) && isRole(bareWord(noun))
}

/** Where a description begins whose last item is given. */
export function descriptionStart({ items }: Words, last: number, low: number): number | undefined {
  let from = last
  for (let index = last; index >= low && last - index <= REACH; index--) {
    const item = items[index]
    const before = items[index - 1]
    if (item === undefined || item.isCalendar) break
    if (item.class === 'determiner') {
      from = index
      const isLinked = before !== undefined && index - 1 >= low && WIDE_LINKS.has(before.lower)
      if (!isLinked || !isNoun(items[index - 2])) break
    } else if (item.class === 'open' && item.kind !== 'punctuation') {
      from = index
    } else if (WIDE_LINKS.has(item.lower) && index < last) {
      if (!isNoun(before) || index - 1 < low) break
    } else break
  }
  const isBare = from === last && items[from]?.class === 'determiner'
  return items[from]?.kind !== 'quote' && !isBare ? from : undefined
}

const REACH = 24

export function linkedStart(words: Words, from: number, low: number): number {
  const before = words.items[from - 1]
  if (before === undefined || from - 1 < low || !LINKS.has(before.lower)) return from
  const start = descriptionStart(words, from - 2, low)
  return start ?? from
}

/** "Jane Roe and | John Doe", "Jane Roe and | drummer John Doe": the beginning of the first name. */
export function jointStart(words: Words, from: number, low: number): number {
  const { items, runs } = words
  const joint = isTrade(items[from - 1]) ? from - 2 : from - 1
  const joined = runs.get(joint - 1)
  const isJoined = JOINTS.has(items[joint]?.lower ?? '') && joint - 1 >= low
  if (!isJoined || joined?.name === undefined || joined.from < low) return from
  // "Popular Christian and speaker John Doe" is one.
  const given = items[joined.name.from]?.lower ?? ''
  const isOther = joint === from - 1 || genderOfGivenName(given) !== undefined
  return isOther ? modifiersStart(words, joined.from, low) : from
}

/** A word that may say what the one named behind it does. */
function isTrade(item: Item | undefined): boolean {
  return item?.class === 'open' && item.kind === 'word' && !item.isCapital && !isFiniteVerb(item)
}
