import { isAbbreviated } from '../language/abbreviation.ts'
import { stem } from '../language/stem.ts'
import { tokenize } from '../language/tokens.ts'
import type { Match } from './rank.ts'
import type { ReadNames } from './read-names.ts'
import { canName } from './frame.ts'
import type { Range } from './slot-roles.ts'

/** Words that are a name or not, which only the statements can tell. */
export type BareName = { readonly place: Range; readonly isCapital: boolean }

/**
 * Words that nobody is known by where "… on taxes" has its speaker, and that may be other words: small letters ("the tax
 * on imports"), or the capital that begins the question ("Sanctions on Iran").
 */
export function bareNameIn({ words, frame, names }: ReadNames): BareName | undefined {
  if (!frame || frame.isAsked || frame.isOpen || frame.start > 0) return undefined
  if (names.some(({ start }) => start < frame.end)) return undefined
  const place = { start: 0, end: frame.end }
  const named = words.slice(0, frame.end)
  const [first, second] = named
  if (!first || !named.every((_, at) => canName(words, at))) return undefined
  if (!second && first.isCapital && !isAbbreviated(first.typed)) return { place, isCapital: true }
  const isSmall = named.length <= LONGEST && named.every(({ isCapital }) => !isCapital)
  const isOn = /^(?:on|о|об)$/.test(words[frame.end]?.word ?? '')
  return isSmall && isOn && names.length === 0 ? { place, isCapital: false } : undefined
}

const LONGEST = 2

/** Whether a statement has the words as a name: each of them, always with a capital that does not begin a sentence. */
export function isNameIn({ record }: Match, words: readonly string[]): boolean {
  const { passage } = record
  const tokens = tokenize(passage)
  return words.map(stem).every((of) => {
    const places = tokens.filter(({ word }) => stem(word) === of)
    return (
      places.every(({ start }) => /\p{Lu}/u.test(passage.charAt(start))) &&
      places.some(({ start }) => WITHIN_SENTENCE.test(passage.slice(0, start)))
    )
  })
}

const WITHIN_SENTENCE =
  /(?:[\p{L}\p{N},]['’]?|(?<!\p{L})(?:Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Gen|Prof|St|г|д-р)\.)\s+$/u

/** Whether a statement has one of the words in small letters: it is no name there. */
export function isWordIn({ record: { passage } }: Match, words: readonly string[]): boolean {
  const stems = new Set(words.map(stem))
  return tokenize(passage).some(
    ({ word, start }) => stems.has(stem(word)) && /\p{Ll}/u.test(passage.charAt(start)),
  )
}
