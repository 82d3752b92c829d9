import { PLACE_LINKS } from '../lexicon/function-words.ts'
import { isOfEither } from './apposed-names.ts'
import type { Item } from '../tokens/items.ts'
import { nounPhraseBefore, type Mention, type Words } from './noun-phrases.ts'

/** Over "…, an apposition, said": the noun phrase before the comma (bracket, dash) that opens the apposition. */
export function nounPhraseBeforeApposition(
  words: Words,
  close: number,
  low: number,
): Mention | undefined {
  const opening = words.items[close]?.text === ')' ? '(' : words.items[close]?.text
  for (let index = close - 1; index > low && close - index <= LONGEST_APPOSITION; index--) {
    if (words.items[index]?.text !== opening) continue
    // "the port’s spokeswoman, Jane Roe, said": the name is the apposition.
    if (opening !== '(' && isNamed(words, index + 1, close)) {
      if (isOfEither(words, index, low - 1)) {
        const either = nounPhraseBefore(words, index, low)
        return { from: either?.from ?? index, to: close, kind: 'description' }
      }
      return nounPhraseBefore(words, close, index)
    }
    const end = beforeBracket(words, index, low)
    const placed = beforePlace(words, end, low)
    if (placed !== undefined) return placed
    const mention = nounPhraseBefore(words, end, low)
    if (mention === undefined || !isSubject(words, mention, end)) continue
    return nameBefore(words, mention, low) ?? mention
  }
  return undefined
}

/**
 * Over "Jane Roe, quoting her mother, said": the subject before a participle and all that hangs on it, if it begins its clause.
 * Other people and verbs may stand in between.
 */
export function nounPhraseBeforeParticiple(
  words: Words,
  close: number,
  low: number,
): Mention | undefined {
  const { items } = words
  for (const index of commasBefore(items, close, low)) {
    const next = items[index + 1]
    if (next?.class === 'conjunction') return undefined
    if (next === undefined || !isParticiple(next)) continue
    const mention = nounPhraseBefore(words, index, low)
    return mention !== undefined && beginsClause(items, mention.from, low) ? mention : undefined
  }
  return undefined
}

/** Over "Jane Roe, who John Doe said was late, said": the subject before a relative clause that holds another attribution. */
export function nounPhraseBeforeRelative(
  words: Words,
  close: number,
  inner: number,
  low: number,
): Mention | undefined {
  const { items } = words
  for (const index of commasBefore(items, close, low)) {
    const isOpening = items[index + 1]?.class === 'relative' && index < inner
    return isOpening ? nounPhraseBefore(words, index, low) : undefined
  }
  return undefined
}

/** The commas of one clause before the comma that may close an apposition, the nearest first. */
function* commasBefore(items: Words['items'], close: number, low: number): Generator<number> {
  if (items[close]?.text !== ',') return
  for (let index = close - 1; index > low && close - index <= LONGEST_APPOSITION; index--) {
    const item = items[index]
    if (item === undefined || item.kind === 'quote' || STOPS.test(item.text)) return
    if (item.text === ',') yield index
  }
}

const STOPS = /^[.;:\n()—–]$/

function isParticiple({ class: wordClass, isCapital, lower }: Item): boolean {
  return wordClass === 'open' && !isCapital && PARTICIPLE.test(lower)
}

const PARTICIPLE = /^(?:.{3,}(?:ing|ed)|told|shown|given|seen)$/

function beginsClause(items: readonly Item[], from: number, low: number): boolean {
  const before = items[from - 1]
  return from === low || before?.kind === 'quote' || before?.text === '\n'
}

/** "Jane Roe, director of the port, a body that …,": the name before an apposition that another follows. */
function nameBefore(words: Words, { from, kind }: Mention, low: number): Mention | undefined {
  if (words.items[from - 1]?.text !== ',' || kind === 'pronoun') return undefined
  const end = beforeBracket(words, from - 1, low)
  const mention = nounPhraseBefore(words, end, low)
  return mention?.kind === 'name' && isSubject(words, mention, end) ? mention : undefined
}

/** Whether nothing but a name, or two joined by "and", stands between two items. */
function isNamed({ items, runs }: Words, from: number, to: number): boolean {
  const first = runs.get(from)
  if (first?.type !== 'name' || first.from !== from) return false
  if (first.to === to) return true
  const second = runs.get(first.to + 1)
  return items[first.to]?.lower === 'and' && second?.type === 'name' && second.to === to
}

/** The end of what stands before a bracket: "Jane Roe (R-Ohio)". */
function beforeBracket({ items }: Words, end: number, low: number): number {
  if (items[end - 1]?.text !== ')') return end
  for (let index = end - 2; index > low && end - index < LONGEST_BRACKET; index--) {
    if (items[index]?.text === '(') return index
  }
  return end
}

const LONGEST_BRACKET = 8

/** Whether a noun phrase stands for itself: not behind a preposition, nor the place that another comma sets off. */
function isSubject({ items, runs }: Words, { from }: Mention, end: number): boolean {
  const before = items[from - 1]
  if (before?.class === 'preposition' || isInRelativeClause(items, from)) return false
  return runs.get(end - 1)?.type !== 'place' || before?.text !== ','
}

/** "who heads the port": the object of a relative clause. */
function isInRelativeClause(items: readonly Item[], from: number): boolean {
  return items[from - 1]?.class === 'open' && items[from - 2]?.class === 'relative'
}

/** "Jane Roe of Ohio": the name before the place. */
function beforePlace({ items, runs }: Words, end: number, low: number): Mention | undefined {
  const place = runs.get(end - 1)
  if (place === undefined || place.from - 1 < low) return undefined
  const link = items[place.from - 1]?.lower ?? ''
  if (!PLACE_LINKS.has(link) || runs.get(place.from - 2)?.type !== 'name') return undefined
  return nounPhraseBefore({ items, runs }, place.from - 1, low)
}

const LONGEST_APPOSITION = 32
