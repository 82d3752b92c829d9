import { COORDINATORS } from '../lexicon/function-words.ts'
import type { Attribution } from '../attributions/attribution.ts'
import { hasFiniteVerb } from '../tokens/finite-verbs.ts'
import type { Item } from '../tokens/items.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'
import type { Words } from '../mentions/noun-phrases.ts'
import type { Content, PhraseRule } from '../drafts/rules.ts'
import { overFronted } from '../russian/fronted.ts'
import { saysOtherwise } from '../russian/otherwise.ts'

/** A content before its attribution: whether it only leads in ("After the vote, …"), and whether it has a verb. */
export type Before = Content & { isLead: boolean; hasVerb: boolean }

/** What ends right before the attribution: marked words, or a clause up to the comma. */
export function contentBefore(
  { items }: Words,
  attribution: Attribution,
  lowest: number,
): Before | undefined {
  const { from, frames, type, language } = attribution
  if (saysOtherwise(items, attribution)) return undefined
  const low = type === 'phrase' ? behindColon(items, from, lowest) : lowest
  const last = items[from - 1]
  if (last === undefined || from - 1 < low) return undefined
  const marked = lastQuote(items, from, low)
  const quote = marked === undefined || isPlacedTitle(items, marked, low) ? undefined : marked
  if (quote !== undefined && isWhole(items, quote, low)) {
    return { from: quote, to: quote + 1, rule: 'quote-before', isLead: false, hasVerb: true }
  }
  if (!/[zy]|q.*t/.test(frames)) return undefined
  // «Вестник» before a Russian verb is a name, speech there has its comma or dash.
  const isQuote = last.kind === 'quote' && (language === 'en' || last.endsClosed)
  const isClosed = CLOSING.test(last.text) || isQuote || type === 'phrase'
  if (!isClosed || (type === 'phrase' && joinsClause(items, from))) return undefined
  let to = from
  while (to > low && CLOSING.test(items[to - 1]?.text ?? '')) to--
  // "The port, he said, is closed": one word is enough where the clause goes on behind the attribution.
  const fewest = items[attribution.to]?.text === ',' ? 1 : 2
  if (countWords(items, low, to) < fewest) return undefined
  const rule = type === 'phrase' ? phraseRule(attribution) : 'tail-clause'
  // "The day “was the first of many,” she said": the verb may stand within the marks.
  const isMarked = type !== 'phrase' && (quote !== undefined || holdsLongQuote(items, low, to))
  const hasVerb = isMarked || (items[low]?.isCalendar !== true && hasFiniteVerb(items, low, to))
  const start = overFronted(items, low)
  const isOnlyLead = !hasVerb || (!isMarked && isLead(items, low, to))
  return { from: start, to, rule, hasVerb, isLead: isOnlyLead }
}

/** "He named a reason: the port, according to him, …": what stands before the colon is the writer’s. */
function behindColon(items: readonly Item[], from: number, low: number): number {
  for (let index = from - 1; index >= low && from - index < REACH; index--)
    if (items[index]?.text === ':') return index + 1
  return low
}

/** "He left the race and, in Roe’s words, …": what is joined to the words of somebody is not his. */
function joinsClause(items: readonly Item[], from: number): boolean {
  return items[from - 1]?.text === ',' && COORDINATORS.has(items[from - 2]?.lower ?? '')
}

function holdsLongQuote(items: readonly Item[], from: number, to: number): boolean {
  return items
    .slice(from, Math.min(to, from + REACH))
    .some(
      ({ kind, start, end, isTitle }) => kind === 'quote' && !isTitle && end - start >= LONG_QUOTE,
    )
}

const REACH = 40
const LONG_QUOTE = 20
const CLOSING = /^[,—–!?…-]$/

/** The quotation that ends right before an item, with or without a comma or dash between. */
function lastQuote(items: readonly Item[], from: number, low: number): number | undefined {
  for (let index = from - 1; index >= low && from - index <= 3; index--) {
    const item = items[index]
    if (item?.kind === 'quote') return index
    if (item === undefined || !CLOSING.test(item.text)) return undefined
  }
  return undefined
}

/** "On the show “Good Day,” she said …", "In her book, “The Pier,” she wrote …": behind a noun or preposition, a title. */
function isPlacedTitle(items: readonly Item[], quote: number, low: number): boolean {
  if (items[quote]?.isTitle !== true || quote === low) return false
  const noun = items[quote - 1]?.text === ',' ? items[quote - 2] : items[quote - 1]
  return noun?.kind === 'word' && reportingVerbs(noun.lower).length === 0
}

/** Whether a quotation before its attribution is a whole one, not a few marked words at the end of a clause. */
function isWhole(items: readonly Item[], quote: number, low: number): boolean {
  const before = items[quote - 1]
  if (quote === low || before === undefined) return true
  if (items[quote]?.isCapital !== true) return countWords(items, low, quote) === 0
  return before.kind === 'punctuation' || countWords(items, low, quote) <= 1
}

/** Whether words before a comma only lead in: an adverbial without a clause of its own ("After the vote, he said …"). */
function isLead(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from]
  if (first === undefined) return true
  if (first.class === 'preposition' || first.class === 'adverb') return true
  if (first.class === 'conjunction') return !COORDINATORS.has(first.lower)
  return /ing$|ed$/.test(first.lower) || countWords(items, from, to) <= 3
}

function countWords(items: readonly Item[], from: number, to: number): number {
  let count = 0
  for (let index = from; index < to && count < 8; index++) {
    if (items[index]?.kind !== 'punctuation') count++
  }
  return count
}

/** The sieve of an attribution that stands beside its clause. */
export function phraseRule({ lemma, language }: Attribution): PhraseRule {
  if (lemma === 'according' || lemma === 'согласно') return 'according-to'
  if (lemma === 'in') return 'in-words'
  if (/^(?:по|с|со|на)$/.test(lemma)) return 'words-of'
  return language === 'ru' ? 'as-reported' : 'as-said'
}
