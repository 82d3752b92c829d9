import { addresseeEnd } from './addressee.ts'
import type { Attribution } from '../attributions/attribution.ts'
import { bareContent } from './bare-content.ts'
import { startAt, type ContentStart } from './content-start.ts'
import { skipAdverbial } from '../mentions/adverbials.ts'
import { isWork } from '../mentions/marked-names.ts'
import type { Words } from '../mentions/noun-phrases.ts'
import { isPredicate, predicateAt } from './whose-clause.ts'

/**
 * Finds what the verb of an attribution governs, over addressee, adverbs, time and place.
 *
 * @example in "told reporters on Monday that | rain fell": a that-clause from "rain"
 */
export function contentAfter(
  words: Words,
  { from, to, frames, mention, isInverted, lemma }: Attribution,
  high: number,
): ContentStart | undefined {
  let at = isInverted && mention !== undefined ? Math.max(to, mention.to) : to
  if (frames.includes('c') && (isTitled(words, at, mention) || isSelfNamed(words, at)))
    return undefined
  if (isWork(words.items[at], lemma)) return undefined
  let isAddressed = false
  for (let step = 0; step < MOST_STEPS && at < high; step++) {
    const found = startAt(words, at, high, frames, step > 0)
    if (found !== undefined) {
      // "asked | the envoy to leave": whom one asks is a part of what one asks for.
      const isRequest = found.rule === 'infinitive' && isAddressed
      return isRequest ? { ...found, from: to } : found
    }
    const addressee = isAddressed || !frames.includes('a') ? at : addresseeEnd(words, at, high)
    if (addressee > at) {
      isAddressed = true
      at = addressee
      continue
    }
    if (isProclaimedDay(words.items, at, lemma)) break
    const next = overInsertion(words, at, high) ?? skipAdverbial(words, at, high)
    if (next === at) break
    at = next
  }
  if (at >= high || isInverted) return undefined
  if (isPredicate(words.items[at])) {
    return frames.includes('z') ? predicateAt(words, at, high, from) : undefined
  }
  return bareContent(words, at, high, frames)
}

/** "proclaimed | Friday Jane Roe Day": the day is what was proclaimed. */
function isProclaimedDay(items: Words['items'], at: number, lemma: string): boolean {
  const isNamed = items[at]?.isCalendar === true && items[at + 1]?.isCapital === true
  return isNamed && (lemma === 'proclaim' || lemma === 'declare')
}

const MOST_STEPS = 6
const LONGEST_INSERTION = 8

/** "said, though, | that …", "said, per a translator, | that …": over an insertion between two commas. */
function overInsertion({ items }: Words, at: number, high: number): number | undefined {
  if (items[at]?.text !== ',') return undefined
  for (let index = at + 2; index < high && index - at <= LONGEST_INSERTION; index++) {
    const item = items[index]
    if (item === undefined || item.kind === 'quote') return undefined
    if (item.text === ',') return items[index + 1]?.lower === 'that' ? index + 1 : undefined
  }
  return undefined
}

/** "a book called “The Pier”": the title of a thing, and nothing that was said of it. */
function isTitled({ items }: Words, at: number, mention: Attribution['mention']): boolean {
  if (items[at]?.kind !== 'quote' || mention?.kind !== 'description') return false
  return !/^(?:what|which|that|who|whom)$/.test(items[mention.from - 1]?.lower ?? '')
}

/** "calling himself John Doe": so somebody is known. */
function isSelfNamed({ items, runs }: Words, at: number): boolean {
  const isReflexive = /sel(?:f|ves)$/.test(items[at]?.lower ?? '')
  return isReflexive && (runs.get(at + 1)?.type === 'name' || items[at + 1]?.isTitle === true)
}
