import type { Item } from './items.ts'
import { isAbbreviation } from '../lexicon/abbreviations.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'

/** A sentence as a range of items, end exclusive. */
export type Sentence = { from: number; to: number }

/**
 * The sentences of one paragraph’s items.
 *
 * A quotation never ends a sentence before its attribution: not before a lower-case word or a dash, nor before a name with
 * a reporting verb after a question or exclamation mark.
 */
export function splitSentences(text: string, items: readonly Item[]): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (let index = 0; index < items.length; index++) {
    if (index + 1 < items.length && !endsSentence(text, items, index)) continue
    sentences.push({ from, to: index + 1 })
    from = index + 1
  }
  return sentences
}

function endsSentence(text: string, items: readonly Item[], index: number): boolean {
  const item = items[index]
  const next = items[index + 1]
  if (item === undefined || next === undefined || next.start === item.end) return false
  if (!mayBegin(next)) return false
  if (item.marked !== undefined) return endsAfterQuote(text, items, index, item)
  if (item.kind === 'word')
    return item.text.endsWith('.') && (isWholeQuote(next) || BEGINNERS.has(next.class))
  if (CLOSING.test(item.text)) return ENDS.test(items[index - 1]?.text ?? '')
  if (!ENDS.test(item.text)) return false
  const before = items[index - 1]
  if (item.text !== '.' || before?.end !== item.start || !isAbbreviation(before.text)) return true
  return isWholeQuote(next)
}

/** A quotation that is a sentence of its own: even an abbreviation ends the one before it ("of Mobile, Ala. “It rains.”"). */
function isWholeQuote({ kind, isCapital, endsClosed, start, end }: Item): boolean {
  return kind === 'quote' && isCapital && endsClosed && end - start >= SHORTEST_SENTENCE
}

function endsAfterQuote(text: string, items: readonly Item[], index: number, item: Item): boolean {
  const end = item.marked?.inner.end ?? item.end
  if (isDashAhead(items, index + 1)) return false
  const last = text.charAt(end - 1)
  if (last === '.') return true
  return ENDS.test(last) && !isAttributionAhead(items, index + 1)
}

/** A dash goes on to the attribution; in Russian a hyphen does as well. */
function isDashAhead(items: readonly Item[], index: number): boolean {
  const [item, next] = [items[index], items[index + 1]]
  if (item?.text === '-') return /^\p{Script=Cyrillic}/u.test(next?.text ?? '')
  return item !== undefined && /^[—–]$/.test(item.text)
}

function isAttributionAhead(items: readonly Item[], index: number): boolean {
  for (const [step, item] of items.slice(index, index + ATTRIBUTION_LENGTH).entries()) {
    const isInTitle = item.text === '.' && isAbbreviation(items[index + step - 1]?.text ?? '')
    if (isInTitle) continue
    if (item.kind === 'punctuation' || item.kind === 'quote') return false
    if (reportingVerbs(item.lower).length > 0) return true
  }
  return false
}

/** Whether an item can be the first of a sentence. */
function mayBegin({ kind, isCapital, text }: Item): boolean {
  if (kind === 'punctuation') return /[([—–¿¡-]/.test(text)
  return kind !== 'word' || isCapital
}

const ATTRIBUTION_LENGTH = 7
const SHORTEST_SENTENCE = 20
const ENDS = /^[.!?…]$/
const CLOSING = /^[)\]]$/
const BEGINNERS: ReadonlySet<string> = new Set(['determiner', 'pronoun', 'preposition', 'adverb'])
