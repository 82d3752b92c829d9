import type { Attribution } from '../attributions/attribution.ts'
import { prepositionalEnd, skipAdverbial } from '../mentions/adverbials.ts'
import { hasFiniteVerb, isFiniteVerb } from '../tokens/finite-verbs.ts'
import type { Item } from '../tokens/items.ts'
import {
  isGivenName,
  isMarkedAddressee,
  isPlainObject,
  isTitleOf,
  isWork,
} from '../mentions/marked-names.ts'
import { isPossessive } from '../mentions/names.ts'
import { nounPhraseAfter, type Mention, type Words } from '../mentions/noun-phrases.ts'
import { isOfOther, isPredicate, predicateAt } from './whose-clause.ts'

/** Where what was said begins after its attribution, and the rule that found it. */
export type ContentStart = { from: number; rule: AfterRule }

export type AfterRule =
  | 'colon'
  | 'infinitive'
  | 'noun-phrase'
  | 'quote-after'
  | 'that-clause'
  | 'zero-that'

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

/** "said on the show “Good Day” that | it rained": marked words that name the place, up to the clause behind them. */
function overProgramme(items: readonly Item[], at: number, high: number): number | undefined {
  if (items[at - 1]?.kind !== 'word' || items[at]?.endsClosed === true) return undefined
  for (let index = at + 1; index < high && index - at <= LONGEST_PLACE; index++) {
    const item = items[index]
    if (item?.lower === 'that') return index + 1
    if (item?.class !== 'preposition' && item?.isCalendar !== true) return undefined
  }
  return undefined
}

const LONGEST_PLACE = 4

/** What tells by itself that the content begins: a mark, a colon, "that", a question word. */
function startAt(
  { items }: Words,
  at: number,
  high: number,
  frames: Frames,
  isPlaced: boolean,
): ContentStart | undefined {
  const [item, next] = [items[at], items[at + 1]]
  if (item === undefined) return undefined
  if (item.kind === 'quote') {
    const clause = isPlaced && frames.includes('t') ? overProgramme(items, at, high) : undefined
    if (clause !== undefined) return { from: clause, rule: 'that-clause' }
    // "told “The Paper”, that …": the marked words name the one told.
    if (/z.*a/.test(frames) && isMarkedAddressee(items, at)) return undefined
    // "told her life in “The Pier”"
    if (item.isTitle && isPlaced && items[at - 1]?.class === 'preposition') return undefined
    if (isPlainObject(items, at, frames)) return { from: at, rule: 'noun-phrase' }
    const isName =
      !item.endsClosed && next?.text === ',' && CLAUSE_OPENERS.test(items[at + 2]?.lower ?? '')
    return isName ? { from: at + 3, rule: 'that-clause' } : { from: at, rule: 'quote-after' }
  }
  if (item.text === ':') return at + 1 < high ? { from: at + 1, rule: 'colon' } : undefined
  const takesClause = frames.includes('t')
  if (item.text === ',') {
    if (next?.kind === 'quote') return { from: at + 1, rule: 'quote-after' }
    if (takesClause && next !== undefined && CLAUSE_OPENERS.test(next.lower)) {
      return { from: next.lower === 'что' ? at + 2 : at + 1, rule: 'that-clause' }
    }
    const isCondition = frames.includes('z') && CONDITION.test(next?.lower ?? '')
    return isCondition && isLedClause(items, at + 1, high)
      ? { from: at + 1, rule: 'zero-that' }
      : undefined
  }
  if (takesClause && item.lower === 'that') {
    // "in a letter that was read out": without a subject of its own it is a relative clause.
    const isRelative = isPlaced && next?.class === 'auxiliary'
    // "said | that was untrue"
    if (!isPlaced && next?.class === 'auxiliary') return { from: at, rule: 'zero-that' }
    return isRelative || (isPlaced && isOfOther(items, at - 1))
      ? undefined
      : { from: at + 1, rule: 'that-clause' }
  }
  if (frames.includes('w') && item.lower === 'if') return { from: at, rule: 'that-clause' }
  const takesQuestion = takesClause || frames.includes('n')
  // "thought of what he would say": the question is what she thought of, not what she thought.
  const isTopic = frames === 't' && isPlaced && items[at - 1]?.class === 'preposition'
  if (isTopic) return undefined
  if (takesQuestion && QUESTION_WORDS.test(item.lower)) return { from: at, rule: 'that-clause' }
  // "was told to wait" is no word of the subject, "agreed to a deal" no infinitive.
  const isOrder =
    frames.includes('i') &&
    item.lower === 'to' &&
    next?.class !== 'determiner' &&
    !/^(?:differ|disagree)$/.test(next?.lower ?? '')
  if (isOrder && (isPlaced || !frames.includes('a'))) return { from: at, rule: 'infinitive' }
  return undefined
}

type Frames = Attribution['frames']

const CLAUSE_OPENERS = /^(?:that|что|чтобы|как|где|когда|почему|куда|сколько|кто|какой|какие)$/
const CONDITION = /^(?:if|when|even|should|unless|although|while|win|because)$/

/** "said, | if elected, she would …": a condition with its comma and a clause behind it. */
function isLedClause(items: readonly Item[], at: number, high: number): boolean {
  for (let index = at + 1; index < high - 2 && index - at < LONGEST_LEAD; index++) {
    if (items[index]?.text !== ',') continue
    const next = items[index + 1]
    return next?.class === 'pronoun' || next?.class === 'determiner' || next?.isCapital === true
  }
  return false
}

const LONGEST_LEAD = 16
const QUESTION_WORDS = /^(?:whether|how|why|what|where|who|when)$/

/** Content with nothing before it: a clause without "that", or a noun phrase. */
function bareContent(
  { items }: Words,
  at: number,
  high: number,
  frames: Frames,
): ContentStart | undefined {
  const item = items[at]
  if (item === undefined || high - at < 2) return undefined
  const takesClause = frames.includes('z')
  if (takesClause && opensClause(items, at, high)) return { from: at, rule: 'zero-that' }
  const isGerund = frames.includes('n') && item.kind === 'word' && /ing$/.test(item.lower)
  if (isGerund) return { from: at, rule: 'noun-phrase' }
  if (!beginsPhrase(item)) return undefined
  if (frames.includes('c') && isGivenName(items, at, high)) return undefined
  const introduced = quoteAfterColon(items, at, high)
  if (introduced !== undefined) return { from: introduced, rule: 'colon' }
  const isClause =
    takesClause || (frames.includes('y') && hasFiniteVerb(items, at, Math.min(high, at + 14)))
  if (isClause && !isNoContent(items, at, high)) return { from: at, rule: 'zero-that' }
  const takesPhrase = frames.includes('n') || (frames.includes('m') && hasQuote(items, at, high))
  const isNamed = frames.includes('c') && hasComplement(items, at, high)
  return takesPhrase || isNamed ? { from: at, rule: 'noun-phrase' } : undefined
}

/** "called | him a liar", "called | Roe the worst of all": an object and what it is called. */
function hasComplement(items: readonly Item[], at: number, high: number): boolean {
  const first = items[at]
  const isPronoun = first?.class === 'pronoun' || first?.lower === 'her'
  for (let index = at + 1; index < high && index - at < LONGEST_OBJECT; index++) {
    const [item, before] = [items[index], items[index - 1]]
    if (item === undefined || item.kind === 'punctuation') return false
    if (isPronoun) return item.class === 'determiner' || item.class === 'open'
    if (/^(?:an?|the)$/.test(item.lower)) return before?.class === 'open'
    if (item.class !== 'open' && item.class !== 'preposition' && item.class !== 'determiner')
      return false
  }
  return false
}

const LONGEST_OBJECT = 9

function hasQuote(items: readonly Item[], from: number, high: number): boolean {
  const end = Math.min(high, from + 14)
  for (let index = from; index < end; index++) {
    if (items[index]?.kind === 'quote' && !isTitleOf(items, index)) return true
  }
  return false
}

/** "gave a warning: “…”": the words after the colon are what was said. */
function quoteAfterColon(items: readonly Item[], at: number, high: number): number | undefined {
  for (let index = at + 1; index < high && index - at < 14; index++) {
    if (items[index]?.text === ':')
      return items[index + 1]?.kind === 'quote' ? index + 1 : undefined
    if (items[index]?.kind === 'quote') return undefined
    // "said | his father had told him: “…”" is a clause.
    if (items[index]?.class === 'auxiliary') return undefined
  }
  return undefined
}

/** "said | if it rains, …", "said | closing the port is wrong", "who, they said, | was there": no noun phrase, but a clause. */
function opensClause(items: readonly Item[], at: number, high: number): boolean {
  const item = items[at]
  if (item === undefined || item.kind !== 'word') return false
  const isOpener = /(?<!th)ing$|^(?:if|when|because|although|unless|once|every|even|despite)$/.test(
    item.lower,
  )
  return isOpener && hasFiniteVerb(items, at, Math.min(high, at + 30))
}

const NO_CONTENT =
  /^(?:so|stories|tales|jokes|lies|truth|nothing|yes|nope|goodbye|hello|ничего|нет|да)$/

/** "said nothing", "said little about it", but not "said no date was set". */
function isNoContent(items: readonly Item[], at: number, high: number): boolean {
  // "told the truth"
  const first = items[at]?.lower === 'the' ? at + 1 : at
  const word = items[first]?.lower ?? ''
  // "said nothing would change"
  const next = items[first + 1]
  if (word === 'nothing' && next !== undefined && isFiniteVerb(next)) return false
  if (!/^(?:no|little)$/.test(word)) return NO_CONTENT.test(word)
  return items[at + 1]?.class !== 'open' || !hasFiniteVerb(items, at + 1, Math.min(high, at + 9))
}

function beginsPhrase({ kind, class: wordClass, lower }: Item): boolean {
  if (kind === 'number') return true
  if (kind !== 'word' || /(?<!th)ing$/.test(lower)) return false
  return wordClass === 'determiner' || wordClass === 'pronoun' || wordClass === 'open'
}

/** Over the one told: "reporters", "him", "the paper". */
function addresseeEnd(words: Words, at: number, high: number): number {
  const item = words.items[at]
  if (item === undefined) return at
  if (item.kind === 'quote') return isMarkedAddressee(words.items, at) ? at + 1 : at
  // "told CNN’s “Good Day” | that …"
  if (isPossessive(item) && isMarkedAddressee(words.items, at + 1)) return at + 2
  const isOwner = item.lower === 'her' && words.items[at + 1]?.class === 'open'
  if (OBJECTS.test(item.lower) && !isOwner) return at + 1
  if (item.kind !== 'word' || item.class === 'preposition' || item.class === 'conjunction')
    return at
  // "told jurors | that …"
  if (item.class === 'open' && words.items[at + 1]?.lower === 'that') return at + 1
  const mention = nounPhraseAfter(words, at, high)
  if (isOutletBefore(words, at, mention)) return at + 1
  if (mention !== undefined && mention.kind !== 'pronoun') return mention.to
  return item.class === 'determiner' ? prepositionalEnd(words, at, high) : at
}

const OBJECTS = /^(?:him|her|them|us|me|you|it|himself|herself|reporters|journalists|media)$/

/** "told CNN | Jane Roe “lied.”": the name behind an outlet is the subject of a clause. */
function isOutletBefore({ items }: Words, at: number, mention: Mention | undefined): boolean {
  if (mention?.name?.from !== at + 1 || !/^\p{Lu}{2,}$/u.test(items[at]?.text ?? '')) return false
  const next = items[mention.to]
  return next?.kind === 'quote' || next?.class === 'auxiliary'
}
