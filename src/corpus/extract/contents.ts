import type { Span } from '../../statement.ts'
import type { Attribution } from './attribution.ts'
import { contentAfter, type AfterRule, type ContentStart } from './content-after.ts'
import { hasFiniteVerb, isFiniteVerb } from './finite-verbs.ts'
import type { Item } from './items.ts'
import type { Words } from './noun-phrases.ts'
import type { Sentence } from './sentences.ts'

export type Rule =
  | AfterRule
  | PhraseRule
  | 'continued'
  | 'floating'
  | 'introduced'
  | 'leading'
  | 'next-paragraph'
  | 'parenthesis'
  | 'quote-before'
  | 'tail-clause'
  | 'unattributed'

export type PhraseRule = 'according-to' | 'as-said' | 'in-words'

/** What an attribution attributes, as items; two of one attribution are the parts of one interrupted statement. */
export type Content = { from: number; to: number; rule: Rule }

/**
 * The contents of one attribution of a sentence: before it, after it, or both.
 *
 * @param low the first item that an earlier attribution has not taken
 * @param high the item before which the content after it ends
 */
export function findContents(
  words: Words,
  attribution: Attribution,
  low: number,
  high: number,
): Content[] {
  const before =
    attribution.type === 'participle' ? undefined : contentBefore(words, attribution, low)
  if (attribution.type === 'phrase') return besidePhrase(words, attribution, before, high)
  const after = contentAfter(words, attribution, high)
  const governed =
    after === undefined
      ? []
      : [{ from: after.from, to: rightEdge(words.items, after, high), rule: after.rule }]
  if (before === undefined) return governed
  if (before.rule === 'quote-before') return [before, ...secondPart(words, attribution, high)]
  const isStrong =
    after !== undefined &&
    (after.rule !== 'zero-that' || before.isLead || isClause(words, after.from, high))
  if (isStrong && after.rule !== 'noun-phrase' && after.rule !== 'infinitive') return governed
  const aside = asideAfter(words, attribution, high)
  if (aside !== undefined) {
    const first = words.items[aside.from]
    const isSplit = !before.isLead || (first !== undefined && isFiniteVerb(first))
    return isSplit ? [{ ...before, rule: aside.rule }, aside] : [aside]
  }
  if (before.isLead && governed.length > 0) return governed
  return before.hasVerb && endsClause(words, attribution, high) ? [before] : governed
}

/** Whether what follows is surely a clause: it begins like one and has a verb near by. */
function isClause({ items }: Words, from: number, high: number): boolean {
  const first = items[from]?.class
  if (first !== 'determiner' && first !== 'pronoun') return false
  return hasFiniteVerb(items, from, Math.min(high, from + 10))
}

/** Where what a verb governs ends: before what the writer adds behind a comma. */
function rightEdge(items: readonly Item[], { from, rule }: ContentStart, high: number): number {
  const added = rule === 'noun-phrase' || rule === 'infinitive' ? ADDED_TO_PHRASE : ADDED_TO_CLAUSE
  for (let index = from + 1; index < high - 1 && index - from < LONGEST_CLAUSE; index++) {
    if (items[index]?.text === ',' && added.test(items[index + 1]?.lower ?? '')) return index
  }
  return high
}

const LONGEST_CLAUSE = 400
const ADDED_TO_CLAUSE = /^an?$/
const ADDED_TO_PHRASE = /^(?:an?|and|but|while|which|who|although|though|as)$/

type Before = Content & { isLead: boolean; hasVerb: boolean }

/** Whether nothing but time, place and addressee follows an attribution: then it is the clause before that it attributes. */
function endsClause(
  { items }: Words,
  { to, frames, isInverted }: Attribution,
  high: number,
): boolean {
  const next = items[to]
  if (next === undefined || to >= high || isInverted || next.kind !== 'word') return true
  if (next.lower === 'to') return false
  if (next.isCalendar || next.class === 'adverb' || next.class === 'conjunction') return true
  if (next.class === 'preposition' || next.class === 'relative' || /ing$/.test(next.lower))
    return true
  return frames.includes('a')
}

/** The rest of a clause that an attribution only interrupts: "The port, he said, will close." */
function asideAfter(
  words: Words,
  { to, isInverted }: Attribution,
  high: number,
): Content | undefined {
  if (words.items[to]?.text !== ',') return undefined
  const aside = besideComma(words, to, high)
  if (aside === undefined || !hasFiniteVerb(words.items, aside.from, high)) return undefined
  // "…, said Jane Roe, a lawyer who …" has an apposition there.
  return isInverted && words.items[aside.from]?.class === 'determiner' ? undefined : aside
}

/** What ends right before the attribution: marked words, or a clause up to the comma. */
function contentBefore(
  { items }: Words,
  attribution: Attribution,
  low: number,
): Before | undefined {
  const { from, frames, type } = attribution
  const last = items[from - 1]
  if (last === undefined || from - 1 < low) return undefined
  const quote = lastQuote(items, from, low)
  if (quote !== undefined && isWhole(items, quote, low)) {
    return { from: quote, to: quote + 1, rule: 'quote-before', isLead: false, hasVerb: true }
  }
  if (!/[zy]|q.*t/.test(frames)) return undefined
  const isClosed = CLOSING.test(last.text) || last.kind === 'quote' || type === 'phrase'
  if (!isClosed) return undefined
  let to = from
  while (to > low && CLOSING.test(items[to - 1]?.text ?? '')) to--
  if (countWords(items, low, to) < 2) return undefined
  const rule = type === 'phrase' ? phraseRule(attribution) : 'tail-clause'
  const hasVerb = items[low]?.isCalendar !== true && hasFiniteVerb(items, low, to)
  return { from: low, to, rule, hasVerb, isLead: !hasVerb || isLead(items, low, to) }
}

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
  if (first.class === 'conjunction') return !/^(?:and|but|и|но|а)$/.test(first.lower)
  return /ing$|ed$/.test(first.lower) || countWords(items, from, to) <= 3
}

function countWords(items: readonly Item[], from: number, to: number): number {
  let count = 0
  for (let index = from; index < to && count < 8; index++) {
    if (items[index]?.kind !== 'punctuation') count++
  }
  return count
}

/** The second half of an interrupted quotation: right after the attribution and a comma. */
function secondPart({ items }: Words, { to }: Attribution, high: number): Content[] {
  for (let index = to; index < high && index - to < 12; index++) {
    const item = items[index]
    if (item?.kind === 'quote') return [{ from: index, to: index + 1, rule: 'quote-before' }]
  }
  return []
}

/** "According to the envoy, S", "S, according to the envoy", "S, as the envoy said, S". */
function besidePhrase(
  words: Words,
  attribution: Attribution,
  before: Before | undefined,
  high: number,
): Content[] {
  const comma = besideComma(words, attribution.to, high)
  const aside = attribution.mention?.kind === 'name' ? overApposition(words, comma, high) : comma
  const isClauseAside =
    aside !== undefined && (isMarked(words, aside) || hasFiniteVerb(words.items, aside.from, high))
  if (!isClauseAside) return before?.hasVerb === true ? [before] : []
  const after: Content = { ...aside, rule: phraseRule(attribution) }
  const first = words.items[aside.from]
  const isSplit =
    before !== undefined && (!before.isLead || (first !== undefined && isFiniteVerb(first)))
  return isSplit ? [before, after] : [after]
}

/** "According to Jane Roe, the director of the port, S": from S, where the first part has no verb and the rest has. */
function overApposition(
  { items }: Words,
  aside: Content | undefined,
  high: number,
): Content | undefined {
  if (aside === undefined) return undefined
  for (let index = aside.from; index < high && index - aside.from < LONGEST_TAIL; index++) {
    if (items[index]?.text !== ',') continue
    const isApposition =
      !hasFiniteVerb(items, aside.from, index) && hasFiniteVerb(items, index, high)
    return isApposition && isNominal(items[aside.from]) ? { ...aside, from: index + 1 } : aside
  }
  return aside
}

function isNominal(item: Item | undefined): boolean {
  return item?.class === 'determiner' || item?.class === 'open'
}

function phraseRule({ lemma }: Attribution): PhraseRule {
  if (lemma === 'according' || lemma === 'согласно') return 'according-to'
  return lemma === 'in' || lemma === 'по' ? 'in-words' : 'as-said'
}

function isMarked({ items }: Words, { from, to }: Content): boolean {
  return items.slice(from, Math.min(to, from + LONGEST_TAIL)).some(({ kind }) => kind === 'quote')
}

/** What stands after the comma (colon, dash) that closes an attribution; an apposition before it is stepped over. */
function besideComma({ items }: Words, to: number, high: number): Content | undefined {
  for (let index = to; index < high && index - to < LONGEST_TAIL; index++) {
    const item = items[index]
    if (item === undefined) return undefined
    if (item.kind === 'quote' && index === to) return { from: index, to: high, rule: 'parenthesis' }
    if (item.text === ',' || item.text === ':' || item.text === '—') {
      const from = index + 1
      return from < high && beginsContent(items[from])
        ? { from, to: high, rule: 'parenthesis' }
        : undefined
    }
  }
  return undefined
}

const LONGEST_TAIL = 24

function beginsContent(item: Item | undefined): boolean {
  return item !== undefined && item.class !== 'relative' && !/(?:ing|ed)$/.test(item.lower)
}

/** The span of items without the punctuation and conjunctions at their edges. */
export function contentSpan(
  { items }: Words,
  { from, to }: { from: number; to: number },
): { from: number; to: number; span: Span } | undefined {
  let [first, end] = [from, to]
  while (first < end && isEdge(items[first])) first++
  while (end > first && isEdge(items[end - 1])) end--
  const [start, last] = [items[first], items[end - 1]]
  if (start === undefined || last === undefined || first >= end) return undefined
  return { from: first, to: end, span: { start: start.start, end: last.end } }
}

function isEdge(item: Item | undefined): boolean {
  return item !== undefined && item.kind === 'punctuation' && /^[\s,.:;!?…—–-]$/.test(item.text)
}

/** Whether a sentence is nothing but quotations. */
export function isOnlyQuotes({ items }: Words, { from, to }: Sentence): boolean {
  for (let index = from; index < to; index++) {
    const item = items[index]
    if (item !== undefined && item.kind !== 'quote' && item.kind !== 'punctuation') return false
  }
  return true
}
