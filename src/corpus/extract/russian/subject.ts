import { RUSSIAN_OWNERS } from '../lexicon/function-words.ts'
import type { Cue } from '../attributions/cues.ts'
import type { Item } from '../tokens/items.ts'
import { agencyOf } from '../lexicon/agencies.ts'
import { russianNouns } from '../lexicon/russian-nouns.ts'
import type { Agreement } from '../lexicon/russian-verb-forms.ts'
import type { Mention, Words } from '../mentions/noun-phrases.ts'
import type { Sentence } from '../tokens/sentences.ts'
import type { Subject } from '../attributions/subjects.ts'
import { apposedName, withApposedName } from './apposed-subject.ts'
import { opensAside } from './asides.ts'
import { bodyIn } from './body.ts'
import { clauseEnd, clauseStart } from './clauses.ts'
import { documentIn } from './document.ts'
import { nominativePhrase, type NominativePhrase } from './nominative-phrase.ts'
import { nounPhraseFrom } from './noun-phrase.ts'
import { relativeSubject } from './relative-subject.ts'
import { verbAgreement } from './verb-agreement.ts'

/**
 * The subject of a Russian reporting verb: the nominative that agrees with its form, in any order.
 *
 * It stands before the verb, also over what commas set off ("Лосев, отвечая на вопрос, сказал"), else behind it ("…, сказал
 * Лосев"). A plural without a subject speaks for the body behind "в" ("в Кремле сообщили").
 */
export function russianSubject(
  words: Words,
  sentence: Sentence,
  cue: Cue,
  low: number,
): Subject | undefined {
  const { agreement, lemma } = cue.verb
  if (CITING.test(lemma)) {
    const cited = citedSpeaker(words, sentence, cue)
    if (cited !== undefined || !/^переда(?:ва)?ть$/.test(lemma)) return cited
  }
  if (agreement === undefined) return sharedSubject(words, sentence, cue)
  const joined = isJoined(words.items, cue.from) ? sharedSubject(words, sentence, cue) : undefined
  if (joined !== undefined) return joined
  const own = ownSubject(words, sentence, cue, low, agreement)
  return own === undefined
    ? sharedSubject(words, sentence, cue)
    : withReference(words, sentence, own)
}

/** "сообщает агентство со ссылкой на министерство": the ministry says it. */
function withReference(words: Words, sentence: Sentence, subject: Subject): Subject {
  const at = subject.mention.to
  const link = [0, 1, 2].map((step) => words.items[at + step]?.lower ?? '').join(' ')
  if (link !== 'со ссылкой на') return subject
  const end = clauseEnd(words.items, at + 3, sentence.to)
  const mention = nounPhraseFrom(words, at + 3, end)
  return mention !== undefined && maySpeak(words, mention) ? { ...subject, mention } : subject
}

function maySpeak({ items }: Words, { from, to, kind }: Mention): boolean {
  if (kind === 'name' || kind === 'organisation') return true
  return items.slice(from, to).some(({ lower }) => russianNouns(lower).length > 0)
}

/** "цитирует Лосева агентство", "приводит слова Лосева", "слова Лосева приводит": the object speaks. */
function citedSpeaker(
  words: Words,
  sentence: Sentence,
  { from, to, verb: { lemma } }: Cue,
): Subject | undefined {
  const owner = ownerOfWords(words, clauseStart(words.items, from, sentence.from), from)
  if (owner !== undefined) return { mention: owner, place: 'after', from }
  const end = clauseEnd(words.items, to, sentence.to)
  const of = words.items
    .slice(to, Math.min(end, to + 4))
    .findIndex(({ lower }) => lower === 'слова')
  if (of < 0 && !/цитировать$/.test(lemma)) return undefined
  if (of > 0 && RUSSIAN_OWNERS.has(words.items[to + of - 1]?.lower ?? '')) {
    const at = to + of - 1
    const mention: Mention = { from: at, to: at + 1, kind: 'pronoun' }
    return { mention, place: 'after', from: clauseStart(words.items, from, sentence.from) }
  }
  for (let index = to + of + 1; index < end && index - to < 6; index++) {
    const mention = nounPhraseFrom(words, index, end)
    if (mention === undefined || agencyOf(words.items[index]?.text ?? '') !== undefined) continue
    if (maySpeak(words, mention))
      return { mention, place: 'after', from: clauseStart(words.items, from, sentence.from) }
    index = mention.to - 1
  }
  return undefined
}

/** Whose "слова" stand before the verb: "слова Лосева «…» приводит", "его слова передаёт". */
function ownerOfWords(words: Words, low: number, verb: number): Mention | undefined {
  const { items } = words
  const at =
    low + items.slice(low, Math.min(verb, low + 2)).findIndex(({ lower }) => lower === 'слова')
  if (at < low) return undefined
  if (at > low) {
    return RUSSIAN_OWNERS.has(items[low]?.lower ?? '')
      ? { from: low, to: at, kind: 'pronoun' }
      : undefined
  }
  const quote = items.slice(at, verb).findIndex(({ kind }) => kind === 'quote')
  return nounPhraseFrom(words, at + 1, quote < 0 ? verb : at + quote)
}

const CITING = /цитировать$|^(?:привести|приводить|передать|передавать)$/

type Verb = { from: number; to: number }

function ownSubject(
  words: Words,
  sentence: Sentence,
  { from, to }: Verb,
  low: number,
  agreement: Agreement,
): Subject | undefined {
  const start = afterAs(words.items, clauseStart(words.items, from, low))
  const end = clauseEnd(words.items, to, sentence.to)
  if (isAskedOf(words.items, start, agreement)) return undefined
  if (agreement.isImpersonal === true) return documentSubject(words, { from, to }, start, end)
  const antecedent = relativeSubject(words, start, sentence.from, agreement)
  if (antecedent !== undefined) return { mention: antecedent, place: 'before' }
  const own = nominativePhrase(words, start, from, agreement)
  if (own !== undefined && own.certainty > 1) {
    return {
      mention: bodyAround(words, start, from, own, agreement) ?? own.mention,
      place: 'before',
    }
  }
  const over = overInserted(words, start, low, agreement)
  if (over !== undefined) return { mention: over, place: 'before' }
  const behind = nominativePhrase(words, to, end, agreement)
  const isSure = behind !== undefined && behind.certainty > 2
  const body = isSure ? undefined : bodySubject(words, { from, to }, start, end, agreement)
  if (body !== undefined) return body
  if (behind !== undefined) {
    const mention = withApposedName(words, behind.mention, sentence.to, agreement)
    return { mention, place: 'after', from: start }
  }
  return own && { mention: own.mention, place: 'before' }
}

/** "посол, которого | спросили о Лосеве": a plural behind "который" in another case is nobody’s in particular. */
function isAskedOf(items: readonly Item[], start: number, { number, person }: Agreement): boolean {
  if (number !== 'plural' || person !== 3) return false
  const first = items[start]?.class === 'preposition' ? items[start + 1] : items[start]
  return OBLIQUE_RELATIVES.has(first?.lower ?? '')
}

const OBLIQUE_RELATIVES: ReadonlySet<string> = new Set([
  'которого',
  'которому',
  'которым',
  'котором',
  'которую',
  'которой',
])

/** "Лосев встал и | сказал": the subject stands before another verb. */
function isJoined(items: readonly Item[], verb: number): boolean {
  let at = verb - 1
  while (items[at]?.class === 'adverb') at--
  return items[at]?.lower === 'и'
}

/** Behind "как": it leads to an attribution that stands beside its clause. */
function afterAs(items: readonly Item[], start: number): number {
  return items[start]?.lower === 'как' ? start + 1 : start
}

/** "в пресс-службе министерства уточнили": as a genitive what looks like a subject belongs to the body. */
function bodyAround(
  words: Words,
  low: number,
  high: number,
  { mention, certainty }: NominativePhrase,
  { number }: Agreement,
): Mention | undefined {
  if (number !== 'plural' || certainty > 2) return undefined
  const body = bodyIn(words, low, high)
  return body !== undefined && body.from < mention.from && mention.to <= body.to ? body : undefined
}

/** "в Кремле заявили", "сообщили в Кремле". */
function bodySubject(
  words: Words,
  { from, to }: Verb,
  start: number,
  end: number,
  { number, person }: Agreement,
): Subject | undefined {
  if (number !== 'plural' || person !== 3) return undefined
  const before = bodyIn(words, start, from)
  if (before !== undefined) return { mention: before, place: 'before' }
  const behind = bodyIn(words, to, end)
  return behind && { mention: behind, place: 'after', from: start }
}

/** "в сообщении говорится", "говорится в сообщении". */
function documentSubject(
  words: Words,
  { from, to }: Verb,
  start: number,
  end: number,
): Subject | undefined {
  const before = documentIn(words, start, from)
  if (before !== undefined) return { mention: before, place: 'before' }
  const behind = documentIn(words, to, end)
  return behind && { mention: behind, place: 'after', from: start }
}

/** The phrase before what commas set off right before a verb: a participle, a relative clause or an apposition. */
function overInserted(
  words: Words,
  start: number,
  low: number,
  agreement: Agreement,
): Mention | undefined {
  const { items } = words
  let close = start - 1
  for (let step = 0; step < MOST_SEGMENTS && items[close]?.text === ',' && close > low; step++) {
    const open = clauseStart(items, close, low)
    const end = open - 1
    if (items[end]?.text !== ',' || end <= low) return undefined
    const phrase = nominativePhrase(words, clauseStart(items, end, low), end, agreement)
    const named = step > 0 ? undefined : apposedName(words, open, close, agreement)
    if (named !== undefined && lengthOfName(named) > lengthOfName(phrase?.mention))
      return { ...named, from: phrase?.mention.from ?? named.from }
    const opener = items[open]
    if (opener !== undefined && (opensAside(opener) || isParenthetical(items, open, close))) {
      if (phrase !== undefined && phrase.certainty > 1) return phrase.mention
    } else if (phrase === undefined || phrase.certainty < 3 || phrase.mention.to !== end) {
      if (step === 0) return undefined
    } else if (nominativePhrase(words, open, close, agreement) !== undefined) {
      return phrase.mention
    }
    close = end
  }
  return undefined
}

function lengthOfName(mention: Mention | undefined): number {
  return mention?.name === undefined ? 0 : mention.name.to - mention.name.from
}

/** "в свою очередь", "однако", "по его словам": what a writer only adds in a few words. */
function isParenthetical(items: readonly Item[], open: number, close: number): boolean {
  const wordClass = items[open]?.class ?? 'open'
  return close - open <= LONGEST_ASIDE && /^(?:preposition|adverb|conjunction)$/.test(wordClass)
}

const MOST_SEGMENTS = 3
const LONGEST_ASIDE = 5

/** The subject of the verb before: "встретился с послом и сказал", "сообщил Лосев, добавив". */
function sharedSubject(words: Words, sentence: Sentence, cue: Cue): Subject | undefined {
  const { agreement } = cue.verb
  const first = Math.max(sentence.from, cue.from - FARTHEST)
  let tries = 0
  for (let at = cue.from - 1; at >= first && tries < MOST_VERBS; at--) {
    const item = words.items[at]
    const other = item === undefined ? undefined : verbAgreement(item)
    if (other === undefined || (agreement !== undefined && !isSame(other, agreement))) continue
    tries++
    const found = ownSubject(words, sentence, { from: at, to: at + 1 }, sentence.from, other)
    if (found !== undefined) return { mention: found.mention, place: 'shared' }
  }
  return undefined
}

function isSame(one: Agreement, other: Agreement): boolean {
  return (
    one.number === other.number && (one.gender ?? other.gender) === (other.gender ?? one.gender)
  )
}

const FARTHEST = 80
const MOST_VERBS = 3
