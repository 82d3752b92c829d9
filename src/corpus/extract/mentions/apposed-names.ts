import { JOINTS } from '../lexicon/function-words.ts'
import { calledFrom, isBehindSomebody } from './behind-link.ts'
import type { Item } from '../tokens/items.ts'
import { isPeople, isRole } from '../lexicon/roles.ts'
import type { Run } from './names.ts'
import { bareWord, isPossessive } from '../tokens/bare-word.ts'

type Words = { items: readonly Item[]; runs: ReadonlyMap<number, Run> }

/**
 * Whether a name behind the comma at an item may be of either of two people before it: "the daughter of the mayor, Jane Roe",
 * "a spokesman for Roe’s rival, Jane Doe", but not "a lawyer for the victims, Jane Roe".
 */
export function isOfEither(words: Words, comma: number, low: number): boolean {
  const { items, runs } = words
  const last = items[comma - 1]
  if (last === undefined || runs.get(comma - 1)?.name !== undefined || !isOnePerson(last))
    return false
  for (let index = comma - 2; index > low && comma - index < LONGEST; index--) {
    const item = items[index]
    if (item === undefined || item.kind !== 'word') return false
    const before = items[index - 1]
    if (PERSONAL_LINKS.test(item.lower)) return before !== undefined && isOnePerson(before)
    const isInside = item.class === 'open' || item.class === 'determiner'
    if (!isInside && !isPossessive(item)) return false
  }
  return false
}

const LONGEST = 8
const PERSONAL_LINKS = /^(?:of|for|to)$/

// "economists at Roe & Doe"
const JOINED_LINKS = /^(?:of|for|to|at|from|with)$/

/** A noun for one person, as far as its ending tells. */
function isOnePerson(item: Item): boolean {
  const word = bareWord(item)
  return (isRole(word) || isPeople(word)) && !PLURAL.test(word)
}

const PLURAL = /(?:[^s]s|men|people|children|family)$/

/** "lawyers for Jane Roe | and | John Doe": whether the first of two joined names stands behind a noun for people. */
export function isJoinedToObject({ items, runs }: Words, joint: number): boolean {
  const first = runs.get(joint - 1)
  if (first?.type !== 'name' || !JOINTS.has(items[joint]?.lower ?? '')) return false
  return isBehindSomebody(items, calledFrom({ items, runs }, first) ?? first.from, JOINED_LINKS)
}
