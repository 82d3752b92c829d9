import type { Item } from '../tokens/items.ts'
import type { Frames } from '../lexicon/reporting-verbs.ts'
import { isMarkedAddressee, isPlainObject } from '../mentions/marked-names.ts'
import type { Words } from '../mentions/noun-phrases.ts'
import { isOfOther } from './whose-clause.ts'

/** Where what was said begins after its attribution, and the rule that found it. */
export type ContentStart = { from: number; rule: AfterRule }

export type AfterRule =
  | 'colon'
  | 'infinitive'
  | 'noun-phrase'
  | 'quote-after'
  | 'that-clause'
  | 'zero-that'

/** "said on the show “Good Day” that | it rained": marked words that name the place, up to the clause behind them. */
function overProgramme(items: readonly Item[], at: number, high: number): number | undefined {
  if (items[at - 1]?.kind !== 'word' || items[at]?.endsClosed === true) return undefined
  for (let index = at + 1; index < high && index - at <= LONGEST_PLACE; index++) {
    const item = items[index]
    if (item?.lower === 'that') return index + 1
    if (item?.class !== 'preposition' && item?.isCalendar !== true) return undefined
  }
  return undefined
}

const LONGEST_PLACE = 4

/** What tells by itself that the content begins: a mark, a colon, "that", a question word. */
export function startAt(
  { items }: Words,
  at: number,
  high: number,
  frames: Frames,
  isPlaced: boolean,
): ContentStart | undefined {
  const [item, next] = [items[at], items[at + 1]]
  if (item === undefined) return undefined
  if (item.kind === 'quote') {
    const clause = isPlaced && frames.includes('t') ? overProgramme(items, at, high) : undefined
    if (clause !== undefined) return { from: clause, rule: 'that-clause' }
    // "told “The Paper”, that …": the marked words name the one told.
    if (/z.*a/.test(frames) && isMarkedAddressee(items, at)) return undefined
    // "told her life in “The Pier”"
    if (item.isTitle && isPlaced && items[at - 1]?.class === 'preposition') return undefined
    if (isPlainObject(items, at, frames)) return { from: at, rule: 'noun-phrase' }
    const isName =
      !item.endsClosed && next?.text === ',' && CLAUSE_OPENERS.test(items[at + 2]?.lower ?? '')
    return isName ? { from: at + 3, rule: 'that-clause' } : { from: at, rule: 'quote-after' }
  }
  if (item.text === ':') return at + 1 < high ? { from: at + 1, rule: 'colon' } : undefined
  const takesClause = frames.includes('t')
  if (item.text === ',') {
    if (next?.kind === 'quote') return { from: at + 1, rule: 'quote-after' }
    if (takesClause && next !== undefined && CLAUSE_OPENERS.test(next.lower)) {
      return { from: next.lower === 'что' ? at + 2 : at + 1, rule: 'that-clause' }
    }
    const isCondition = frames.includes('z') && CONDITION.test(next?.lower ?? '')
    return isCondition && isLedClause(items, at + 1, high)
      ? { from: at + 1, rule: 'zero-that' }
      : undefined
  }
  if (takesClause && item.lower === 'that') {
    // "in a letter that was read out": without a subject of its own it is a relative clause.
    const isRelative = isPlaced && next?.class === 'auxiliary'
    // "said | that was untrue"
    if (!isPlaced && next?.class === 'auxiliary') return { from: at, rule: 'zero-that' }
    return isRelative || (isPlaced && isOfOther(items, at - 1))
      ? undefined
      : { from: at + 1, rule: 'that-clause' }
  }
  if (frames.includes('w') && item.lower === 'if') return { from: at, rule: 'that-clause' }
  const takesQuestion = takesClause || frames.includes('n')
  // "thought of what he would say": the question is what she thought of, not what she thought.
  const isTopic = frames === 't' && isPlaced && items[at - 1]?.class === 'preposition'
  if (isTopic) return undefined
  if (takesQuestion && QUESTION_WORDS.test(item.lower)) return { from: at, rule: 'that-clause' }
  // "was told to wait" is no word of the subject, "agreed to a deal" no infinitive.
  const isOrder =
    frames.includes('i') &&
    item.lower === 'to' &&
    next?.class !== 'determiner' &&
    !/^(?:differ|disagree)$/.test(next?.lower ?? '')
  if (isOrder && (isPlaced || !frames.includes('a'))) return { from: at, rule: 'infinitive' }
  return undefined
}

const CLAUSE_OPENERS = /^(?:that|что|чтобы|как|где|когда|почему|куда|сколько|кто|какой|какие)$/
const CONDITION = /^(?:if|when|even|should|unless|although|while|win|because)$/

/** "said, | if elected, she would …": a condition with its comma and a clause behind it. */
function isLedClause(items: readonly Item[], at: number, high: number): boolean {
  for (let index = at + 1; index < high - 2 && index - at < LONGEST_LEAD; index++) {
    if (items[index]?.text !== ',') continue
    const next = items[index + 1]
    return next?.class === 'pronoun' || next?.class === 'determiner' || next?.isCapital === true
  }
  return false
}

const LONGEST_LEAD = 16
const QUESTION_WORDS = /^(?:whether|how|why|what|where|who|when)$/
