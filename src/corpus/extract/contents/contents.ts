import { COORDINATORS } from '../lexicon/function-words.ts'
import type { Attribution } from '../attributions/attribution.ts'
import { besideComma } from './beside-comma.ts'
import { besidePhrase } from './beside-phrase.ts'
import { contentAfter } from './content-after.ts'
import type { ContentStart } from './content-start.ts'
import { contentBefore, type Before } from './content-before.ts'
import { hasFiniteVerb } from '../tokens/finite-verbs.ts'
import type { Item } from '../tokens/items.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'
import type { Words } from '../mentions/noun-phrases.ts'
import { isIncomplete, isInseparable } from './parted-clauses.ts'
import { rightEdge } from './right-edge.ts'
import type { Content } from '../drafts/rules.ts'
import { russianContentAfter } from '../russian/content-after.ts'
import { withNegation } from './with-negation.ts'

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
    attribution.type === 'participle' || attribution.type === 'noun'
      ? undefined
      : contentBefore(words, attribution, low)
  if (attribution.type === 'phrase') return besidePhrase(words, attribution, before, high)
  const after = startAfter(words, attribution, high)
  const governed = after === undefined ? [] : governedBy(words, attribution, after, high)
  if (before === undefined) return governed
  if (before.rule === 'quote-before') return [before, ...secondPart(words, attribution, high)]
  const isStrong =
    after !== undefined &&
    (after.rule !== 'zero-that' || before.isLead || isClause(words, after.from, high))
  // A Russian clause has its comma before "что" in any place.
  const isMedial = attribution.language === 'en' && words.items[attribution.to]?.text === ','
  if (isStrong && isMedial && before.hasVerb && !isParticipial(words, before)) {
    const parenthesis = { ...before, rule: 'parenthesis' } as const
    const last = governed.at(-1)
    return last !== undefined && isInseparable(words.items, before, last)
      ? [{ ...parenthesis, to: last.to }]
      : [parenthesis, ...governed]
  }
  if (isStrong && after.rule !== 'noun-phrase' && after.rule !== 'infinitive') return governed
  const aside = asideAfter(words, attribution, high, before)
  if (aside !== undefined && isInseparable(words.items, before, aside))
    return [{ ...before, rule: aside.rule, to: aside.to }]
  if (aside !== undefined && isLink(words, before)) return [aside]
  if (aside !== undefined) return [{ ...before, rule: aside.rule, isBare: !before.hasVerb }, aside]
  if (before.isLead && governed.length > 0) return governed
  return before.hasVerb && endsClause(words, attribution, high) ? [before] : governed
}

/** Where what the attribution governs begins, a negation before it included. */
function startAfter(
  words: Words,
  attribution: Attribution,
  high: number,
): ContentStart | undefined {
  const found =
    attribution.language === 'ru'
      ? russianContentAfter(words, attribution, high)
      : contentAfter(words, attribution, high)
  if (found === undefined) return undefined
  const from = withNegation(words.items, found.from, attribution.to)
  return from === found.from ? found : { ...found, from }
}

/** "Asked about the port, he said, …": a participle that only leads in. */
function isParticipial({ items }: Words, { from }: Before): boolean {
  const [first, next] = [items[from], items[from + 1]]
  const isForm = first?.class === 'open' && /(?:ed|ing)$/.test(first.lower)
  return isForm && /^(?:preposition|adverb|conjunction)$/.test(next?.class ?? '')
}

/** "Still, he said, …": a word that links sentences is the writer’s. */
function isLink({ items }: Words, { from, to }: Content): boolean {
  const first = items[from]
  return to - from === 1 && (first?.class === 'adverb' || first?.class === 'conjunction')
}

/** What a verb or noun governs, from where it begins to its right edge. */
function governedBy(
  { items }: Words,
  attribution: Attribution,
  after: ContentStart,
  high: number,
): Content[] {
  const { from } = after
  const to = rightEdge(items, attribution, after, high)
  // "asked for help": one word tells nothing that was said.
  const isOneWord = after.rule === 'noun-phrase' && to - from === 1 && items[from]?.kind === 'word'
  if (isOneWord) return []
  const rule = attribution.type === 'noun' ? 'nominal' : after.rule
  return [{ from, to, rule }]
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
  before: Before,
): Content | undefined {
  if (words.items[to]?.text !== ',') return undefined
  const aside = besideComma(words, to, high, !before.hasVerb)
  const isPart =
    aside !== undefined &&
    (isIncomplete(words.items, before) || hasFiniteVerb(words.items, aside.from, high))
  if (!isPart) return undefined
  // "…, said Jane Roe, a lawyer who …" has an apposition there.
  const isApposed = isInverted && before.hasVerb && words.items[aside.from]?.class === 'determiner'
  return isApposed ? undefined : aside
}

/** The second half of an interrupted quotation: right after the attribution and a comma, nobody else speaking in between. */
function secondPart({ items }: Words, { to, language }: Attribution, high: number): Content[] {
  const opening = language === 'ru' ? /^[,:—–-]$/ : /^[,:]$/
  for (let index = to; index < high && index - to < 12; index++) {
    const item = items[index]
    if (item === undefined || beginsOther(items, index)) return []
    if (item.kind !== 'quote') continue
    // "цитирует Лосева «Вестник»"
    const isOutlet = language === 'ru' && index === to && item.isTitle
    const isOpened = !isOutlet && (index === to || opening.test(items[index - 1]?.text ?? ''))
    return isOpened ? [{ from: index, to: index + 1, rule: 'quote-before' }] : []
  }
  return []
}

/** ", who …", ", and she …", ", to which Roe replied …": a clause with a subject or a verb of saying of its own. */
function beginsOther(items: readonly Item[], index: number): boolean {
  const [pause, item, next] = [items[index - 1], items[index], items[index + 1]]
  // "he said when asked about it, …"
  const isLed = /^(?:when|if|as|after|before)$/.test(pause?.lower ?? '')
  if (!isLed && item?.kind === 'word' && isReport(item)) return true
  if (pause?.text !== ',') return false
  if (item?.class === 'relative') return true
  const isJoin = COORDINATORS.has(item?.lower ?? '') || item?.lower === 'while'
  return isJoin && next?.kind === 'word' && (next.class === 'pronoun' || next.isCapital)
}

function isReport({ lower, isCapital }: Item): boolean {
  const verbs = isCapital ? [] : reportingVerbs(lower)
  return verbs.some(({ form, frames, isNounToo, rest }) => {
    return form === 'finite' && /q.*t/.test(frames) && !isNounToo && rest.length === 0
  })
}
