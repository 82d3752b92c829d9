import { stem } from '../language/stem.ts'
import { tokenize } from '../language/tokens.ts'
import type { Match } from './rank.ts'
import type { ReadNames } from './read-names.ts'
import { canName } from './frame.ts'
import type { Range } from './slot-roles.ts'

/**
 * Words that nobody is known by where "… on taxes" has its speaker, if they are in small letters: a name, or another word
 * ("the tax on imports").
 */
export function bareNameIn({ words, frame, names }: ReadNames): Range | undefined {
  if (!frame || frame.isAsked || frame.isOpen || frame.start > 0 || names.length > 0)
    return undefined
  if (!/^(?:on|о|об)$/.test(words[frame.end]?.word ?? '')) return undefined
  const named = words.slice(0, frame.end)
  const isName =
    named.length > 0 &&
    named.length <= LONGEST &&
    named.every(({ isCapital }, at) => !isCapital && canName(words, at))
  return isName ? { start: 0, end: frame.end } : undefined
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
