import { isFiniteVerb } from '../tokens/finite-verbs.ts'
import type { Item } from '../tokens/items.ts'

/** "the claim that | the mayor, Jane Roe, said": where the subject begins whose description stands before its name. */
export function subjectStart(items: readonly Item[], name: number, low: number): number {
  if (items[name - 1]?.text !== ',') return name
  for (let index = name - 2; index > low && name - index < LONGEST_DESCRIPTION; index--) {
    const item = items[index]
    if (item === undefined || item.kind !== 'word') return name
    if (item.lower === 'that') return index + 1
    if (isFiniteVerb(item)) return name
  }
  return name
}

const LONGEST_DESCRIPTION = 10
