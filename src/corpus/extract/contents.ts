import type { Attribution } from './attribution.ts'
import { besideComma } from './beside-comma.ts'
import { besidePhrase } from './beside-phrase.ts'
import { contentAfter } from './content-after.ts'
import { contentBefore } from './content-before.ts'
import { hasFiniteVerb, isFiniteVerb } from './finite-verbs.ts'
import type { Words } from './noun-phrases.ts'
import { rightEdge } from './right-edge.ts'
import type { Content } from './rules.ts'
import { russianContentAfter } from './russian/content-after.ts'

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
  const after =
    attribution.language === 'ru'
      ? russianContentAfter(words, attribution, high)
      : contentAfter(words, attribution, high)
  const governed =
    after === undefined
      ? []
      : [
          {
            from: after.from,
            to: rightEdge(words.items, attribution, after, high),
            rule: after.rule,
          },
        ]
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
  if (items[to + 1]?.isCalendar === true || /^(?:last|this|earlier|late)$/.test(next.lower))
    return true
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

/** The second half of an interrupted quotation: right after the attribution and a comma. */
function secondPart({ items }: Words, { to }: Attribution, high: number): Content[] {
  for (let index = to; index < high && index - to < 12; index++) {
    if (items[index]?.kind !== 'quote') continue
    const isOpened = index === to || /^[,:]$/.test(items[index - 1]?.text ?? '')
    return isOpened ? [{ from: index, to: index + 1, rule: 'quote-before' }] : []
  }
  return []
}
