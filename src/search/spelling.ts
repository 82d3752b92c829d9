import Fuse from 'fuse.js'
import { editDistance } from '../language/edit-distance.ts'
import type { VocabularyWord } from '../store/store.ts'

/**
 * The word that was meant, of those that look like the one typed; `undefined` where that is not clear.
 *
 * Fuse orders the short list; its score says nothing about whether a word is meant at all, so that the number of edits
 * for the word's length decides, and of equally near words one must be far commoner than the others.
 *
 * @example closestWord('embassador', [{ word: 'ambassador', count: 3 }]) // 'ambassador'
 */
export function closestWord(
  typed: string,
  candidates: readonly VocabularyWord[],
): string | undefined {
  const allowed = allowedEdits(typed)
  if (allowed === 0) return undefined
  const near = new Fuse(candidates, { keys: ['word'], threshold: 0.6, ignoreLocation: true })
    .search(typed)
    .map(({ item }) => ({ ...item, edits: editDistance(typed, item.word) }))
    .filter(({ edits, word }) => edits > 0 && edits <= Math.min(allowed, allowedEdits(word)))
    .map((found) => ({ ...found, cost: isSlip(typed, found.word) ? SLIP : found.edits }))
    .toSorted((a, b) => a.cost - b.cost || b.count - a.count)
  const [first, second] = near
  if (!first) return undefined
  const isClear = !second || second.cost > first.cost || first.count >= second.count * COMMONER
  return isClear ? first.word : undefined
}

const SLIP = 0.5

/** Two neighbours swapped or a letter doubled, or not doubled: what fingers do, where nobody takes one word for another. */
export function isSlip(typed: string, word: string): boolean {
  const isSwapped = lettersOf(typed) === lettersOf(word)
  const isDoubled = typed.replace(DOUBLED, '$1') === word.replace(DOUBLED, '$1')
  return (isSwapped || isDoubled) && editDistance(typed, word) === 1
}

const DOUBLED = /(.)\1+/gu

function lettersOf(word: string): string {
  return Array.from(word).toSorted().join('')
}

/**
 * The one word of the candidates that is an edit from a short word; `undefined` where several are. A short word is often
 * another word when it is changed, so that only where nothing else fits is it taken for misspelt.
 */
export function onlyNearWord(
  typed: string,
  candidates: readonly VocabularyWord[],
): string | undefined {
  if (!/^\p{L}{3,5}$/u.test(typed)) return undefined
  const [first, second] = candidates.filter(
    ({ word }) => word.length >= SHORTEST && editDistance(typed, word) === 1,
  )
  return second ? undefined : first?.word
}

const SHORTEST = 3

/** The candidates at the least number of edits from a word, if that is at most `edits`; none for short words. */
export function nearestWords(
  typed: string,
  candidates: readonly VocabularyWord[],
  edits: number,
): string[] {
  if (typed.length < MIN_LENGTH) return []
  const distances = candidates.map(({ word }) => ({ word, distance: editDistance(typed, word) }))
  const least = Math.min(...distances.map(({ distance }) => distance))
  return least <= edits
    ? distances.filter(({ distance }) => distance === least).map(({ word }) => word)
    : []
}

/** How many edits a word of this length may be off: short words are other words when they are changed. */
export function allowedEdits(word: string): number {
  if (word.length < MIN_LENGTH) return 0
  return word.length < TWO_EDITS_LENGTH ? 1 : 2
}

const MIN_LENGTH = 5
const TWO_EDITS_LENGTH = 8
const COMMONER = 3
