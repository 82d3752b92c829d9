import {
  nounPhraseBeforeApposition,
  nounPhraseBeforeParticiple,
  nounPhraseBeforeRelative,
} from '../mentions/appositions.ts'
import { clauseSubject } from './clause-subject.ts'
import type { Cue } from './cues.ts'
import { isFiniteVerb } from '../tokens/finite-verbs.ts'
import {
  hasHead,
  nounPhraseAfter,
  nounPhraseBefore,
  type Mention,
  type Words,
} from '../mentions/noun-phrases.ts'
import { BEARERS, MESSAGES, RECEIVING, RECORDINGS, SENDINGS } from '../lexicon/messages.ts'
import { headOfModifier } from '../mentions/postmodifiers.ts'
import type { Sentence } from '../tokens/sentences.ts'
import { russianSubject } from '../russian/subject.ts'
import { subjectBehindQuote, wholeSubject } from './subject-behind-quote.ts'
import { subjectAfter } from './subject-after.ts'

/**
 * Who does the saying: the mention, and whether it stands right before the verb (an apposition may come between), after it
 * ("said the envoy"), or is the subject of another verb too ("smiled and said"). `from` is the first item of what else leads to
 * the verb ("с улыбкой сказал посол").
 */
export type Subject = { mention: Mention; place: 'after' | 'before' | 'shared'; from?: number }

/**
 * The subject of a reporting verb, not reaching back over `low`.
 *
 * After a quotation or a comma the verb may come first; else the subject is the noun phrase before it, over adverbs, an
 * apposition or "who". A participle and a second verb ("smiled and said") share a subject: that of the attribution before
 * in the sentence, else that of their clause.
 */
export function findSubject(
  words: Words,
  sentence: Sentence,
  cue: Cue,
  low: number,
  previous: Mention | undefined,
): Subject | undefined {
  if (cue.verb.language === 'ru') return russianSubject(words, sentence, cue, low)
  const inverted = cue.form === 'finite' ? subjectAfter(words, sentence, cue, low) : undefined
  if (inverted !== undefined) return { mention: inverted, place: 'after' }
  const behind = subjectBehindQuote(words, cue, low)
  if (behind !== undefined) return { mention: behind, place: 'before' }
  const before = subjectBefore(words, cue, low, sentence.from)
  const whole = wholeSubject(words, cue, low, before === 'shared' ? undefined : before)
  if (whole !== undefined) return { mention: whole, place: 'before' }
  if (before !== 'shared') return undefined
  const close = skipBack(words, cue.from, low) - 1
  const mention =
    nounPhraseBeforeRelative(words, close, low, sentence.from) ??
    senderBefore(words, cue, sentence.from) ??
    ofRelativeClause(words, cue.from, sentence.from) ??
    nounPhraseBeforeParticiple(words, cue.from - 1, sentence.from) ??
    subjectOfContent(words, cue, low, previous) ??
    previous ??
    clauseSubject(words, sentence.from, cue.from, subjectOf)
  return mention === undefined ? undefined : { mention, place: 'shared' }

  function subjectOf(verb: number, from: number): Mention | undefined {
    const found = subjectBefore(words, { from: verb, form: 'finite' }, from, from)
    return found === 'shared' ? undefined : found
  }
}

/** The noun phrase that stands before a verb as its subject; `shared` where its subject is another verb’s too. */
function subjectBefore(
  words: Words,
  { from, form }: Pick<Cue, 'from' | 'form'>,
  low: number,
  lowest: number,
): Mention | 'shared' | undefined {
  const { items } = words
  const end = skipBack(words, from, low)
  const before = items[end - 1]
  if (before === undefined || end <= low) return undefined
  if (before.text === ',' || before.text === ')' || DASH.test(before.text)) {
    if (form !== 'finite') return 'shared'
    if (nounPhraseBeforeRelative(words, end - 1, low, lowest) !== undefined) return 'shared'
    const interrupted = nounPhraseBeforeParticiple(words, end - 1, lowest)
    // "Jane Roe, quoting her mother, said": the subject stands before another attribution.
    if (interrupted !== undefined) return interrupted.from < low ? 'shared' : interrupted
    return nounPhraseBeforeApposition(words, end - 1, low) ?? 'shared'
  }
  if (before.class === 'relative' || before.lower === 'that') {
    // "said Roe, who added": the antecedent may belong to the attribution before.
    const mention = antecedent(words, end - 1, lowest)
    return mention === undefined ? undefined : { ...mention, relative: end }
  }
  if (before.class === 'conjunction') return 'shared'
  if (form === 'participle' && before.class === 'preposition') return 'shared'
  const mention = overAdverbial(words, nounPhraseBefore(words, end, low), low)
  if (mention === undefined) return undefined
  const head = headOfModifier(words, mention, low, lowest)
  if (head !== undefined) return head
  if (form === 'participle' && !isSomebody(words, mention)) return 'shared'
  return isObject(words, mention) ? undefined : mention
}

/** "Roe said | two men came in and shouted": whoever does something in what was said may do the next thing too. */
function subjectOfContent(
  words: Words,
  { from, form, verb }: Cue,
  low: number,
  previous: Mention | undefined,
): Mention | undefined {
  const { items } = words
  const isJoined =
    form === 'finite' && items[from - 1]?.lower === 'and' && items[from - 2]?.text !== ','
  if (!isJoined || previous === undefined || ADDING.test(verb.lemma)) return undefined
  const start = items[low]?.lower === 'that' ? low + 1 : low
  for (let index = start + 1; index < from && index - start < LONGEST_SUBJECT; index++) {
    const item = items[index]
    if (item === undefined || item.class !== 'open' || !isFiniteVerb(item)) continue
    const mention = nounPhraseBefore(words, index, start)
    const isWhole = mention?.from === start && mention.kind !== 'pronoun'
    return isWhole && isSomebody(words, mention) ? { ...mention, kind: 'description' } : undefined
  }
  return undefined
}

const LONGEST_SUBJECT = 8

// What only goes on with what was said.
const ADDING = /^(?:add|conclude|continue|note|stress|go on)$/

/** "got a call from Roe, | saying": who made it. */
function senderBefore(words: Words, { from, form }: Cue, low: number): Mention | undefined {
  if (form !== 'participle' || words.items[from - 1]?.text !== ',') return undefined
  for (let index = from - 2; index > low && from - index < LONGEST_SENDER; index--) {
    if (words.items[index]?.lower !== 'from') continue
    const isSent = SENDINGS.has(words.items[index - 1]?.lower ?? '')
    return isSent ? nounPhraseAfter(words, index + 1, from - 1) : undefined
  }
  return undefined
}

const LONGEST_SENDER = 14

/** "met Roe, who smiled and | said": what "who" stands for, if nothing but its clause lies between. */
function ofRelativeClause(words: Words, verb: number, low: number): Mention | undefined {
  const { items } = words
  if (items[verb - 1]?.lower !== 'and') return undefined
  for (let index = verb - 2; index > low && verb - index < LONGEST_RELATIVE; index--) {
    const item = items[index]
    if (item === undefined || item.kind !== 'word') return undefined
    if (item.lower !== 'who') continue
    const mention = antecedent(words, index, low)
    return mention && { ...mention, relative: index + 1 }
  }
  return undefined
}

const LONGEST_RELATIVE = 10

/** What "who" stands for: the noun phrase before it, but "Jane Roe, from Ohio, who" is Jane Roe. */
function antecedent(words: Words, relative: number, low: number): Mention | undefined {
  const { items } = words
  const isSetOff = items[relative - 1]?.text === ','
  const mention = nounPhraseBefore(words, isSetOff ? relative - 1 : relative, low)
  const isBody = mention?.kind === 'organisation' && items[relative]?.lower === 'who'
  const isPlace = isBody || PLACING.test(items[(mention?.from ?? 0) - 1]?.lower ?? '')
  const over =
    isSetOff && isPlace ? nounPhraseBeforeApposition(words, relative - 1, low) : undefined
  return over ?? mention
}

const PLACING = /^(?:from|in|at|near)$/

/** "a statement saying" is said by whose statement it is, "a spokesman saying" by the spokesman. */
function isSomebody(words: Words, { kind, from, to }: Mention): boolean {
  if (kind !== 'description') return true
  const isBearer = words.items.slice(from, to).some(({ lower }) => BEARERS.has(lower))
  if (isBearer || RECEIVING.has(words.items[from - 1]?.lower ?? '')) return true
  const isMessage = words.items.slice(from, to).some(({ lower }) => MESSAGES.has(lower))
  return !isMessage && hasHead(words, from, to)
}

/** "The envoy in an interview with the paper said": the noun phrase before the preposition, if it is a name. */
function overAdverbial(
  words: Words,
  mention: Mention | undefined,
  low: number,
): Mention | undefined {
  let found = mention
  for (let step = 0; step < 3 && found !== undefined; step++) {
    if (words.items[found.from - 1]?.class !== 'preposition' || found.kind === 'pronoun') break
    found = nounPhraseBefore(words, found.from - 1, low)
    if (found?.kind === 'name') return found
  }
  return mention
}

/** A name right behind a preposition is not a subject ("like Roe", "of Ohio"), but for "a video of Roe saying" and for "with Roe saying", "after Roe said". */
function isObject({ items }: Words, { from, kind }: Mention): boolean {
  const before = items[from - 1]
  if (before?.class !== 'preposition' || OPENS_CLAUSE.test(before.lower)) return false
  if (before.lower === 'of' && RECORDINGS.has(items[from - 2]?.lower ?? '')) return false
  return kind === 'name' || kind === 'organisation'
}

const OPENS_CLAUSE = /^(?:with|after|before|since|until|till)$/

const DASH = /^[—–-]$/

/** The end of what stands before a verb, its auxiliaries, adverbs and "on Tuesday" left out. */
function skipBack({ items }: Words, from: number, low: number): number {
  let end = from
  while (end > low && from - end < 8) {
    const item = items[end - 1]
    const before = items[end - 2]
    if (item === undefined) break
    const isTime = item.isCalendar || TIME.has(item.lower)
    if (isTime && before !== undefined && /^(?:on|last|this|earlier|в|во)$/.test(before.lower))
      end -= 2
    else if (
      isTime ||
      item.class === 'adverb' ||
      item.class === 'auxiliary' ||
      ADDED.has(item.lower)
    )
      end--
    else break
  }
  return end
}

const TIME: ReadonlySet<string> = new Set([
  'week',
  'month',
  'year',
  'morning',
  'afternoon',
  'evening',
  'night',
])
const ADDED: ReadonlySet<string> = new Set(
  'himself herself themselves itself had have has мне ему ей нам им сам сама'.split(' '),
)
