import type { ContentStart } from './content-start.ts'
import type { Item } from '../tokens/items.ts'
import { nounFrame } from '../lexicon/attribution-nouns.ts'
import { MESSAGES } from '../lexicon/messages.ts'
import type { Words } from '../mentions/noun-phrases.ts'

/**
 * "which, Roe said, | was old": the predicate of what stands before; "what Roe said was that | it rained": the clause that it
 * is; but "what Roe said | is known" says nothing of what she said.
 */
export function predicateAt(
  { items }: Words,
  at: number,
  high: number,
  from: number,
): ContentStart | undefined {
  if (high - at < 2) return undefined
  const before = items[from - 1]
  const isSubject = FREE_RELATIVES.test(before?.lower ?? '') && opensSentence(items[from - 2])
  if (!opensSentence(before) && !isSubject && !UNIVERSALS.test(before?.lower ?? ''))
    return { from: at, rule: 'zero-that' }
  const isClause = before?.lower === 'what' && items[at + 1]?.lower === 'that'
  return isClause ? { from: at + 2, rule: 'that-clause' } : undefined
}

/** "is", "was", but not "having a vote helps" */
export function isPredicate(item: Item | undefined): boolean {
  return item?.class === 'auxiliary' && !/ing$/.test(item.lower)
}

function opensSentence(before: Item | undefined): boolean {
  return before === undefined || before.kind === 'quote' || /^[.!?:;\n—–]$/.test(before.text)
}

const FREE_RELATIVES = /^(?:what|whatever)$/
const UNIVERSALS = /^(?:all|everything|anything|nothing|much|little)$/

/** "replied to Roe’s claim | that …": the clause belongs to the noun that the reply is about; not so in "said in a statement that". */
export function isOfOther(items: readonly Item[], noun: number): boolean {
  const word = items[noun]?.lower ?? ''
  if (nounFrame(word)?.that !== true && !MESSAGES.has(word)) return false
  for (let index = noun - 1; index > noun - 6; index--) {
    if (items[index]?.class === 'preposition') return TOPICAL.test(items[index]?.lower ?? '')
  }
  return false
}

const TOPICAL = /^(?:to|about|of|against)$/
