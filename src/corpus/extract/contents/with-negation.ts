import type { Item } from '../tokens/items.ts'
import { NEGATIONS } from '../lexicon/doubt-words.ts'

/**
 * Where a content begins with the negation right before it, which belongs to what was said and not to its saying.
 *
 * @param low the first item that may belong to it
 * @example in "promised | not to close it", "пообещал | не закрывать его": at "not", "не"
 */
export function withNegation(items: readonly Item[], from: number, low: number): number {
  let start = from
  for (let index = from - 1; index >= low; index--) {
    const item = items[index]
    if (item !== undefined && NEGATIONS.has(item.lower)) start = index
    else if (item?.class !== 'adverb') break
  }
  return start
}
