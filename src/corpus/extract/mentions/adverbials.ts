import type { Item } from '../tokens/items.ts'
import type { Words } from './noun-phrases.ts'

/** Over an adverb, a day, or a preposition with its noun. */
export function skipAdverbial(words: Words, at: number, high: number): number {
  const item = words.items[at]
  if (item === undefined) return at
  if (item.class === 'adverb' || item.isCalendar || TIME.test(item.lower)) return at + 1
  const next = words.items[at + 1]
  const isWhen = /^(?:last|this|next|late|early|earlier)$/.test(item.lower) && next !== undefined
  if (isWhen && (next.isCalendar || TIME.test(next.lower))) return at + 2
  return item.class === 'preposition' ? prepositionalEnd(words, at, high) : at
}

const TIME = /^(?:morning|afternoon|evening|night|week|month|year|журналистам)$/

/** Where "in an interview with the paper" ends: before a pronoun or verb, or after the noun for the occasion. */
export function prepositionalEnd({ items }: Words, at: number, high: number): number {
  let end = at + 1
  for (; end < high && end - at < LONGEST_ADVERBIAL; end++) {
    const item = items[end]
    const next = items[end + 1]
    const isStop = item?.text === '.' && items[end - 1]?.isCalendar === true
    if (item === undefined || !(isStop || isInPhrase(item))) break
    const isOccasion = item.isCalendar || isDay(items, end) || OCCASION.test(item.lower)
    const goesOn =
      next?.class === 'preposition' ||
      next?.isCalendar === true ||
      isDay(items, end + 1) ||
      (item.isCalendar && next?.text === '.') ||
      /ed$/.test(next?.lower ?? '')
    if (isOccasion && !goesOn) return end + 1
  }
  return end
}

/** The number in "July 4" and "Feb. 14". */
function isDay(items: readonly Item[], index: number): boolean {
  const before = items[index - 1]?.text === '.' ? items[index - 2] : items[index - 1]
  return items[index]?.kind === 'number' && before?.isCalendar === true
}

const LONGEST_ADVERBIAL = 30
const OCCASION =
  /^(?:interview|statement|speech|letter|email|e-mail|tweet|post|report|briefing|conference|message|memo|call|meeting|rally|debate|hearing|appearance|article|op-ed|testimony|remarks|statement|broadcast|address|week|month|year|\d{4}|morning|afternoon|evening|night)$/

function isInPhrase({ kind, class: wordClass, lower }: Item): boolean {
  if (kind === 'number') return true
  if (kind !== 'word' || lower === 'that') return false
  return wordClass === 'open' || wordClass === 'determiner' || wordClass === 'preposition'
}
