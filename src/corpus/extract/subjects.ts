import type { Cue } from './cues.ts'
import { isFiniteVerb } from './finite-verbs.ts'
import type { Item } from './items.ts'
import { weekdayOf } from './lexicon/calendar.ts'
import {
  hasHead,
  nounPhraseAfter,
  nounPhraseBefore,
  type Mention,
  type Words,
} from './noun-phrases.ts'
import type { Sentence } from './sentences.ts'

/**
 * Who does the saying: the mention, and whether it stands right before the verb (an apposition may come between), after it
 * ("said the envoy"), or is the subject of another verb too ("smiled and said").
 */
export type Subject = { mention: Mention; place: 'after' | 'before' | 'shared' }

/**
 * The subject of a reporting verb, not reaching back over `low`.
 *
 * After a quotation or a comma the verb may come first; else the subject is the noun phrase before it, over adverbs, an
 * apposition or "who"; a participle and a second verb ("smiled and said") share the subject of their clause.
 */
export function findSubject(
  words: Words,
  sentence: Sentence,
  cue: Cue,
  low: number,
): Subject | undefined {
  const inverted = cue.form === 'finite' ? subjectAfter(words, sentence, cue) : undefined
  if (inverted !== undefined && !isObjectAfter(words, sentence, cue, inverted, low)) {
    return { mention: inverted, place: 'after' }
  }
  return subjectBefore(words, sentence, cue, low)
}

function subjectAfter(words: Words, sentence: Sentence, cue: Cue): Mention | undefined {
  const { items } = words
  const before = items[overManner(items, cue.from) - 1]
  const isFirst = cue.from === sentence.from
  const isAfterAs = before !== undefined && AS.has(before.lower)
  const isAfterEnd = before?.kind === 'quote' || (before !== undefined && STOPS.test(before.text))
  if (!isFirst && !isAfterAs && !isAfterEnd) return undefined
  const { frames } = cue.verb
  if ((!frames.includes('q') || frames.includes('a')) && !isAfterAs) return undefined
  let from = cue.to
  while (from < sentence.to && isBetween(items, from)) from++
  const mention = nounPhraseAfter(words, from, sentence.to) ?? plainNoun(items, from)
  if (mention === undefined) return undefined
  return mayFollow(items[mention.to], mention.to >= sentence.to) ? mention : undefined
}

/** What may stand between a verb and its subject behind it: adverbs, "ему", "во вторник". */
function isBetween(items: readonly Item[], index: number): boolean {
  const [item, next] = [items[index], items[index + 1]]
  if (item === undefined) return false
  if (item.class === 'adverb' || OBJECTS.has(item.lower) || weekdayOf(item.lower) !== undefined)
    return true
  return /^во?$/.test(item.lower) && weekdayOf(next?.lower ?? '') !== undefined
}

/** Any noun right behind a Russian verb: "— заявил голландец". */
function plainNoun(items: readonly Item[], from: number): Mention | undefined {
  const item = items[from]
  if (item?.class !== 'open' || !/^\p{Script=Cyrillic}/u.test(item.text)) return undefined
  return { from, to: from + 1, kind: 'description' }
}

/** Whether what follows the verb is not its subject: "Roe, who rules the port, said the envoy is …". */
function isObjectAfter(
  words: Words,
  sentence: Sentence,
  cue: Cue,
  after: Mention,
  low: number,
): boolean {
  const { items } = words
  if (items[cue.from - 1]?.text !== ',' || items[cue.from - 2]?.kind === 'quote') return false
  if (after.kind === 'description' && !hasHead(words, after.from, after.to)) return true
  const isEnd = after.to >= sentence.to - 1 || items[after.to]?.text === ','
  return !isEnd && overParenthesis(words, cue.from - 1, low) !== undefined
}

/** Over "с улыбкой" between a quotation and the verb. */
function overManner(items: readonly Item[], from: number): number {
  const isManner = items[from - 2]?.class === 'preposition' && items[from - 1]?.class === 'open'
  return isManner && STOPS.test(items[from - 3]?.text ?? '') ? from - 2 : from
}

const AS: ReadonlySet<string> = new Set(['как', 'as'])
const STOPS = /^[,—–!?…-]$/
const OBJECTS: ReadonlySet<string> = new Set([
  'ему',
  'ей',
  'им',
  'мне',
  'нам',
  'журналистам',
  'вам',
  'тебе',
])

/** What may stand after an inverted subject; a verb there would mean that it is the subject of a clause. */
function mayFollow(item: Item | undefined, isEnd: boolean): boolean {
  if (isEnd || item === undefined) return true
  if (item.kind !== 'word') return true
  return (
    item.class === 'preposition' ||
    item.class === 'conjunction' ||
    item.class === 'relative' ||
    item.class === 'adverb' ||
    item.isCalendar ||
    /ing$/.test(item.lower)
  )
}

function subjectBefore(
  words: Words,
  sentence: Sentence,
  cue: Cue,
  low: number,
): Subject | undefined {
  const { items } = words
  const end = skipBack(words, cue.from, low)
  const before = items[end - 1]
  if (before === undefined || end <= low) return undefined
  if (before.text === ',' || before.text === ')' || DASH.test(before.text)) {
    const over = cue.form === 'finite' ? overParenthesis(words, end - 1, low) : undefined
    return over === undefined ? sharedSubject() : { mention: over, place: 'before' }
  }
  if (before.class === 'relative' || before.lower === 'that') {
    const antecedent = items[end - 2]?.text === ',' ? end - 2 : end - 1
    return beside(nounPhraseBefore(words, antecedent, low))
  }
  const isShared =
    before.class === 'conjunction' || (cue.form === 'participle' && before.class === 'preposition')
  if (isShared) return sharedSubject()
  const mention = overAdverbial(words, nounPhraseBefore(words, end, low), low)
  return mention !== undefined && isObject(words, mention) ? undefined : beside(mention)

  function sharedSubject(): Subject | undefined {
    const shared = clauseSubject(words, sentence, sentence.from, cue.from)
    return shared === undefined ? undefined : { mention: shared, place: 'shared' }
  }
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

/** A name right behind a preposition is not a subject ("like Roe", "of Ohio"), but for "with Roe saying". */
function isObject({ items }: Words, { from, kind }: Mention): boolean {
  const before = items[from - 1]
  if (before?.class !== 'preposition' || before.lower === 'with') return false
  return kind === 'name' || kind === 'organisation'
}

function beside(mention: Mention | undefined): Subject | undefined {
  return mention === undefined ? undefined : { mention, place: 'before' }
}

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

/** Over "…, an apposition, said": the noun phrase before the comma (bracket, dash) that opens the apposition. */
function overParenthesis(words: Words, close: number, low: number): Mention | undefined {
  const opening = words.items[close]?.text === ')' ? '(' : words.items[close]?.text
  for (let index = close - 1; index > low && close - index <= LONGEST_APPOSITION; index--) {
    if (words.items[index]?.text !== opening) continue
    const inside = words.runs.get(index + 1)
    // "the port’s spokeswoman, Jane Roe, said": the name is the apposition.
    const isNamed = inside?.type === 'name' && inside.from === index + 1 && inside.to === close
    if (isNamed) return nounPhraseBefore(words, close, index)
    const placed = beforePlace(words, index, low)
    if (placed !== undefined) return placed
    const mention = nounPhraseBefore(words, index, low)
    if (mention !== undefined && words.runs.get(index - 1)?.type !== 'place') return mention
  }
  return undefined
}

/** "Jane Roe of Ohio": the name before the place. */
function beforePlace({ items, runs }: Words, end: number, low: number): Mention | undefined {
  const place = runs.get(end - 1)
  if (place === undefined || place.from - 1 < low) return undefined
  const link = items[place.from - 1]?.lower ?? ''
  if (!/^(?:of|from|in)$/.test(link) || runs.get(place.from - 2)?.type !== 'name') return undefined
  return nounPhraseBefore({ items, runs }, place.from - 1, low)
}

const LONGEST_APPOSITION = 32
const LONGEST_ADVERBIAL = 24

/** The first noun phrase of a clause, after what may lead it ("In May, …"). */
function clauseSubject(
  words: Words,
  sentence: Sentence,
  low: number,
  high: number,
): Mention | undefined {
  const { items } = words
  let from = Math.max(low, sentence.from)
  const first = items[from]
  if (first?.kind === 'quote' || first === undefined) from++
  const isLed = first !== undefined && (LEADING.has(first.class) || /(?:ing|ed)$/.test(first.lower))
  if (isLed) {
    const comma = items
      .slice(from, Math.min(high, from + LONGEST_ADVERBIAL))
      .findIndex(({ text }) => text === ',')
    from = comma < 0 ? from + 1 : from + comma + 1
  }
  for (let index = from; index < high && index - from < LONGEST_ADVERBIAL; index++) {
    const mention = nounPhraseAfter(words, index, high)
    if (mention === undefined) continue
    if (isBeforeVerb(items[mention.to])) return mention
    index = mention.to - 1
  }
  return undefined
}

function isBeforeVerb(item: Item | undefined): boolean {
  if (item === undefined) return false
  if (/^(?:later|ago|earlier)$/.test(item.lower)) return false
  return (
    item.text === ',' || item.class === 'relative' || item.class === 'adverb' || isFiniteVerb(item)
  )
}

const LEADING: ReadonlySet<string> = new Set(['preposition', 'adverb', 'conjunction'])
