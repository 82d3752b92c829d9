import { isFiniteVerb } from '../tokens/finite-verbs.ts'
import type { Item } from '../tokens/items.ts'

/**
 * Where a relative clause that the writer inserts between a subject and its verb ends: the index of its closing comma.
 *
 * @example in "said the envoy | , who is from Oslo | , left": from the first comma to the second
 */
export function insertionEnd(
  items: readonly Item[],
  opening: number,
  high: number,
): number | undefined {
  if (items[opening]?.text !== ',' || items[opening + 1]?.class !== 'relative') return undefined
  for (let index = opening + 2; index < high - 1 && index - opening < LONGEST; index++) {
    const item = items[index]
    if (item === undefined || item.text === ';') return undefined
    if (item.text === ',' && isVerb(items[index + 1])) return index
  }
  return undefined
}

const LONGEST = 30

function isVerb(item: Item | undefined): boolean {
  return item !== undefined && item.kind === 'word' && !item.isCapital && isFiniteVerb(item)
}
