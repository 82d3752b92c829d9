import type { Attribution } from '../attributions/attribution.ts'
import type { Item } from '../tokens/items.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'
import * as lexicon from '../lexicon/doubt-words.ts'
import { nounPhraseBefore, type Words } from '../mentions/noun-phrases.ts'
import { isFiction } from './fiction.ts'
import { isPresent } from '../tokens/present-tense.ts'
import { quotesAnother } from './quotes-another.ts'
import { russianDoubt } from '../russian/doubt.ts'
import type { Sentence } from '../tokens/sentences.ts'
import { subjectStart } from '../contents/subject-start.ts'

/** Why the words of an attribution do not say that somebody said it. */
export type Doubt =
  | 'conditional'
  | 'denied'
  | 'embedded'
  | 'fiction'
  | 'hearsay'
  | 'hedged'
  | 'negated'
  | 'question'
  | 'refused'
  | 'unreal'

/**
 * Whether a sentence asserts that somebody said something, or only supposes, asks, doubts or denies it: a veto on naming
 * the speaker. Looks at the verb group, at what opens its clause and at how the sentence begins and ends.
 */
export function doubtOf(
  words: Words,
  sentence: Sentence,
  attribution: Attribution,
): Doubt | undefined {
  const cue = cueIndex(words, attribution)
  return (
    doubtOfDenial(words, attribution) ??
    doubtOfEitherSubject(words, sentence, attribution) ??
    doubtOfRelay(words, sentence, attribution) ??
    (quotesAnother(words, attribution, cue) ? 'hearsay' : undefined) ??
    (isFiction(words, sentence, attribution, cue) ? 'fiction' : undefined) ??
    doubtInGroup(words, attribution, cue) ??
    doubtBefore(words, sentence, attribution, cue) ??
    doubtInSentence(words, sentence, attribution) ??
    (attribution.language === 'ru' ? russianDoubt(words, sentence, attribution, cue) : undefined)
  )
}

function cueIndex({ items }: Words, { from, to, cue }: Attribution): number {
  for (let index = from; index < to; index++) if (items[index]?.start === cue.start) return index
  return from
}

/** "denied that it rains", "retracted her claim that it rains": what follows is the contrary of what was said. */
function doubtOfDenial(
  { items }: Words,
  { from, lemma, type, mention }: Attribution,
): Doubt | undefined {
  const before = items[from - 1]
  if (type === 'noun') {
    const isOwn = mention?.kind === 'pronoun' && lexicon.RETRACTIONS.has(before?.lower ?? '')
    return isOwn ? 'denied' : undefined
  }
  const isBehindQuote = before?.kind === 'quote'
  return lexicon.DENIALS.has(lemma) && !isBehindQuote ? 'denied' : undefined
}

/** "The mayor, Jane Roe, said Doe “is late.”" may have lost a comma or gained one: either may have spoken. */
function doubtOfEitherSubject(
  words: Words,
  { from: low }: Sentence,
  { from, mention, isInverted, language }: Attribution,
): Doubt | undefined {
  const { items } = words
  if (!isInverted || mention === undefined || language !== 'en') return undefined
  const next = items[mention.to]
  const isPredicate = next?.kind === 'quote' && !next.isCapital
  if (!isPredicate || items[from - 1]?.text !== ',') return undefined
  const before = nounPhraseBefore(words, from - 1, low)
  return before?.from === low || items[(before?.from ?? 0) - 1]?.text === ',' ? 'hedged' : undefined
}

/** "read a note from Roe: “…”", "quoted Roe: “…”": behind the colon stand the words of the one named before it. */
function doubtOfRelay(
  { items, runs }: Words,
  { to: high }: Sentence,
  { to, lemma, isInverted }: Attribution,
): Doubt | undefined {
  if (isInverted) return undefined
  let isRelay = lexicon.RELAYS.has(lemma)
  let isOthers = false
  for (let index = to; index < high && index - to < LONGEST_RELAY; index++) {
    const item = items[index]
    if (item === undefined || item.kind === 'quote') return undefined
    if (item.text === ':') return isOthers ? 'hearsay' : undefined
    isOthers ||= isRelay && runs.has(index) && runs.get(index)?.type !== 'place'
    // "напомнил слова Рощиной: «…»"
    isRelay ||= item.lower === 'слова'
  }
  return undefined
}

const LONGEST_RELAY = 16
const LONGEST_GROUP = 8

/** "never said", "might have said", "reportedly said", "was misquoted as saying", "denied saying". */
function doubtInGroup(
  { items }: Words,
  { from, mention, type }: Attribution,
  cue: number,
): Doubt | undefined {
  // "as Roe never said" has a verb all the same.
  const isVerbal = type !== 'phrase' || items[from]?.lower === 'as'
  if (!isVerbal || type === 'noun') return undefined
  // "did Roe | tell": a verb in its base form, of one person, is not finite.
  if (isBase(items[cue]) && isOne(items, mention) && !isPlainSpeech(items, from, cue))
    return 'question'
  // "Roe smiled when | asked": without a subject it is a passive.
  if (SUBORDINATORS.test(items[cue - 1]?.lower ?? '')) return 'embedded'
  const low = mention !== undefined && mention.to <= cue ? mention.to : 0
  for (let index = cue - 1; index >= low && cue - index <= LONGEST_GROUP; index--) {
    const item = items[index]
    if (item === undefined || item.kind !== 'word' || endsGroup(item)) return undefined
    const found = groupDoubt(item) ?? (isHeard(items, index) ? 'hedged' : undefined)
    if (found !== undefined) return found
  }
  return undefined
}

const SUBORDINATORS = /^(?:when|if|unless|until|though|although|whenever)$/

/** A form that is no past as well, as "read" is. */
function isBase(item: Item | undefined): boolean {
  if (/^(?:read|put|set|let)$/.test(item?.lower ?? '')) return false
  const verbs = reportingVerbs(item?.lower ?? '')
  return (
    verbs.length > 0 && verbs.every(({ form, language }) => form === 'base' && language === 'en')
  )
}

/** "Roe did say", "only then did Roe say", "heard Roe say": not asked, but stressed or witnessed; `doubtBefore` tells the second. */
function isPlainSpeech(items: readonly Item[], from: number, cue: number): boolean {
  const before = items.slice(Math.max(0, from - LONGEST_LEAD), from)
  const isWitnessed = before.some(({ lower }) =>
    /^(?:watch(?:ed|ing)?|hear[ds]?|s[ae][ew])$/.test(lower),
  )
  const isInverted = lexicon.INVERTING.has(items[from - 1]?.lower ?? '')
  return isWitnessed || isInverted || /^(?:did|does)$/.test(items[cue - 1]?.lower ?? '')
}

function isOne(items: readonly Item[], mention: Attribution['mention']): boolean {
  if (mention === undefined) return false
  const words = items.slice(mention.from, mention.to).map(({ lower }) => lower)
  if (mention.kind === 'pronoun') return /^s?he$/.test(words[0] ?? '')
  return mention.kind === 'name' && !words.some((word) => /^(?:and|or|nor|&)$|s$/.test(word))
}

function endsGroup({ class: wordClass, lower }: Item): boolean {
  if (lexicon.NEGATIONS.has(lower)) return false
  return (wordClass === 'conjunction' && lower !== 'as') || wordClass === 'relative'
}

function groupDoubt({ lower, isCapital }: Item): Doubt | undefined {
  if (lexicon.NEGATIONS.has(lower) || lexicon.MISQUOTATIONS.has(lower)) return 'negated'
  if (lexicon.HEDGES.has(lower)) return 'hedged'
  if (!isCapital && lexicon.MODALS.has(lower)) return 'unreal'
  return lexicon.REFUSALS.has(lower) ? 'refused' : undefined
}

/** "if Roe said", "whether Roe said", "when Roe says", "did Roe say", "the claim that Roe said", "I wish Roe had said". */
function doubtBefore(
  { items }: Words,
  { from: low }: Sentence,
  { from, type, mention }: Attribution,
  cue: number,
): Doubt | undefined {
  if (type === 'phrase') return undefined
  // "Imagine Roe | saying …"
  const start = subjectStart(items, mention?.to === cue ? mention.from : from, low)
  // A capital makes "Suppose" a part of the name behind it.
  let at = isOpener(items[start]) ? start : start - 1
  while (at >= low && isPlainAdverb(items[at])) at--
  const item = items[at]
  if (item === undefined || at < low || item.kind !== 'word') return undefined
  const { lower } = item
  // "not Roe but Doe", "neither Roe nor | Doe said", "Roe or | Doe said"
  if (lower === 'not' || lower === 'nor') return 'negated'
  if (lower === 'or' && items[at - 1]?.isCapital === true) return 'hedged'
  if (item.class === 'adverb' && lexicon.HEDGES.has(lower)) return 'hedged'
  if (lexicon.CONDITIONS.has(lower)) return 'conditional'
  if (lexicon.TIMES.has(lower) && isPresent(items[cue])) return 'conditional'
  if (lexicon.INVERTING.has(lower) && at < cue - 1) {
    return isEmphasis(items, at, low) ? undefined : 'question'
  }
  if (lower !== 'that' && lower !== 'что') return lexicon.DOUBTS.has(lower) ? 'embedded' : undefined
  return dependsOnDoubt(items, at - 1, low) ? 'embedded' : undefined
}

function isPlainAdverb(item: Item | undefined): boolean {
  return item?.class === 'adverb' && !isNegation(item) && !lexicon.HEDGES.has(item.lower)
}

function isNegation(item: Item | undefined): boolean {
  return item !== undefined && lexicon.NEGATIONS.has(item.lower)
}

function isOpener(item: Item | undefined): boolean {
  return (
    item !== undefined && (lexicon.CONDITIONS.has(item.lower) || lexicon.DOUBTS.has(item.lower))
  )
}

/** The clause that "that" opens depends on what stands before it: a word of doubt, or "not … true". */
function dependsOnDoubt(items: readonly Item[], head: number, low: number): boolean {
  const at = items[head]?.text === ',' ? head - 1 : head
  const word = items[at]?.lower ?? ''
  if (at < low) return false
  if (lexicon.DOUBTS.has(word) || isHeard(items, at - 2)) return true
  // "rumour has it that"
  if (word === 'it' && items[at - 1]?.lower === 'has')
    return lexicon.RUMOURS.has(items[at - 2]?.lower ?? '')
  if (!lexicon.TRUTHS.has(word)) return false
  return [1, 2, 3].some((step) => {
    const item = at - step >= low ? items[at - step] : undefined
    return item !== undefined && (isNegation(item) || /n['’]t$/.test(item.lower))
  })
}

/** "it is said", "it was believed": by nobody in particular. */
function isHeard(items: readonly Item[], it: number): boolean {
  const isPassive = items[it]?.lower === 'it' && /^(?:is|was)$/.test(items[it + 1]?.lower ?? '')
  return isPassive && lexicon.HEARD.has(items[it + 2]?.lower ?? '')
}

/** "Not until Monday did Roe say", "Only then did Roe say": it was said. */
function isEmphasis(items: readonly Item[], auxiliary: number, low: number): boolean {
  for (let index = auxiliary - 1; index >= low && auxiliary - index <= LONGEST_LEAD; index--) {
    const item = items[index]
    if (item === undefined || item.kind === 'quote') return false
    if (/^(?:only|until|so)$/.test(item.lower)) return true
  }
  return false
}

const LONGEST_LEAD = 10

/** A question outside of what was said. */
function doubtInSentence(
  { items }: Words,
  { to }: Sentence,
  { from, to: end, lemma }: Attribution,
): Doubt | undefined {
  const isAside = items[from - 1]?.text === ',' || items[from - 1]?.kind === 'quote'
  const isAsked = /^(?:ask|wonder|inquire|enquire|query|спросить|спрашивать)$/.test(lemma)
  return !isAside && !isAsked && end < to && items[to - 1]?.text === '?' ? 'question' : undefined
}
