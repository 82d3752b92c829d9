import type { Item } from './items.ts'
import { possessiveLength, withoutPossessive } from './possessive-ending.ts'

/** A word in lower case without the ending of a possessive. */
export function bareWord({ lower }: Item): string {
  return withoutPossessive(lower)
}

export function isPossessive({ text }: Item): boolean {
  return possessiveLength(text) > 0
}
