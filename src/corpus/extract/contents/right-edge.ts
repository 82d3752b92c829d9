import type { Attribution } from '../attributions/attribution.ts'
import { hasComplement } from './bare-content.ts'
import type { ContentStart } from './content-start.ts'
import { isFiniteVerb } from '../tokens/finite-verbs.ts'
import { insertionEnd } from './insertions.ts'
import type { Item } from '../tokens/items.ts'
import { reportingVerbs, type VerbForm } from '../lexicon/reporting-verbs.ts'
import { isToldOn } from '../russian/narrated.ts'
import { isOtherSubject } from '../russian/other-subject.ts'

/**
 * Where what a verb governs ends: before what the writer adds to it.
 *
 * @example in "said | it rains | , adding …", "called | it “wet,” | but …", "While he said | it rains | , the envoy …"
 */
export function rightEdge(
  items: readonly Item[],
  attribution: Attribution,
  { from, rule }: ContentStart,
  high: number,
): number {
  const isPhrase = rule === 'noun-phrase' || rule === 'infinitive'
  const ends = isPhrase ? endsPhrase : endsClause
  const named = namedEnd(items, attribution, from, high)
  if (named !== undefined) return named
  const embedding = embeddingOf(items, attribution)
  const isPart = attribution.type === 'noun' || embedding === 'relative'
  let hasVerb = isPhrase
  for (let index = from; index < high - 1 && index - from < LONGEST_CLAUSE; index++) {
    const item = items[index]
    const next = items[index + 1]
    if (item === undefined || next === undefined) return high
    const isQuoteOnly = index === from && item.kind === 'quote' && rule === 'quote-after'
    if (isQuoteOnly && SCENE.test(next.lower)) return index + 1
    // "a note in which he wrote “no” | was found"
    if (isQuoteOnly && isPart && isFinite(next)) return index + 1
    const inserted = insertionEnd(items, index, high)
    if (inserted !== undefined) index = inserted
    else if (isPause(items, index)) {
      const at = item.kind === 'quote' ? index + 1 : index
      const isOver =
        item.text === ';' ||
        ((isPhrase || index === from) &&
          item.kind === 'quote' &&
          !goesOnMarked(items, index + 1)) ||
        (isPhrase && isNamedInRussian(items, attribution, index)) ||
        ends(items, index + 1) ||
        isOtherSubject(items, index + 1, from) ||
        isToldOn(items, attribution, from, index + 1) ||
        endsEmbedded(items, index + 1, embedding)
      if (isOver) return at
    } else if (isJoin(item) && isOtherVerb(items, index + 1, isPhrase)) return index
    else if (isJoin(item) && index === from + 1 && endsQuoteOnly(items, index)) return index
    else if (isPart && hasVerb && isMainVerb(items, index)) return index
    else if (item.class === 'auxiliary') hasVerb = true
    else if (item.class === 'relative' || item.class === 'conjunction') hasVerb = false
  }
  return high
}

/** "her call for a vote | had failed", "her claim that it was safe | had failed": the verb whose subject all of that is. */
function isMainVerb(items: readonly Item[], index: number): boolean {
  return items[index]?.class === 'auxiliary' && items[index - 1]?.class === 'open'
}

const LONGEST_CLAUSE = 400
const LONGEST_NAME = 8
const LONGEST_ASIDE = 40

/** "what he called a “gift” | drew …", "слова Лосева «…» | приводит ТАСС": a name or a quotation in a noun phrase ends it. */
function namedEnd(
  items: readonly Item[],
  { mention }: Attribution,
  from: number,
  high: number,
): number | undefined {
  if (mention === undefined) return undefined
  if (!/^(?:what|слова)$/.test(items[mention.from - 1]?.lower ?? '')) return undefined
  for (let index = from; index < high && index - from < LONGEST_NAME; index++) {
    if (items[index]?.kind === 'quote') return index + 1
  }
  return undefined
}

/** "назвал её «лгуньей» |, ушла": the comma behind the marked words closes the clause of a Russian verb. */
function isNamedInRussian(items: readonly Item[], { language }: Attribution, at: number): boolean {
  return language === 'ru' && items[at - 1]?.kind === 'quote' && !goesOnMarked(items, at + 1)
}

/** "called it “old,” “wet” and “cold”": more marked words follow. */
function goesOnMarked(items: readonly Item[], at: number): boolean {
  const isJoined = /^(?:and|or)$/.test(items[at]?.lower ?? '')
  return items[isJoined ? at + 1 : at]?.kind === 'quote'
}

function isPause(items: readonly Item[], index: number): boolean {
  const [before, item] = [items[index - 1], items[index]]
  if (item === undefined) return false
  const isHyphen = item.text === '-' && before !== undefined && before.end < item.start
  return isHyphen || /^[,;—–]$/.test(item.text) || (item.kind === 'quote' && item.endsClosed)
}

function isJoin({ lower }: Item): boolean {
  return lower === 'and' || lower === 'but'
}

/** What is added to a clause behind a pause: an apposition, a participle of saying, a clause with a subject of its own. */
function endsClause(items: readonly Item[], at: number): boolean {
  const [before, item, next] = [items[at - 1], items[at], items[at + 1]]
  if (item === undefined) return true
  if (/^(?:an?|compared)$/.test(item.lower) || isReportingParticiple(items, at)) return true
  if (ABOUT_SPEECH.test(item.lower) || isWithholding(items, at)) return true
  if (before?.kind === 'quote' && (/ing$/.test(item.lower) || item.class === 'pronoun')) return true
  if (item.lower === 'while') return next?.class !== 'mark'
  if (/^(?:but|and|though|although)$/.test(item.lower)) {
    const isOther = item.lower === 'but' && next?.isCapital === true
    if (isWithholding(items, at + 1)) return true
    return isOther || next?.class === 'pronoun' || isReport(items, at + 1)
  }
  return false
}

/** Participles of who speaks, not of what he speaks of: "said it rains, | contradicting the mayor". */
const ABOUT_SPEECH =
  /^(?:contradicting|echoing|referring|alluding|paraphrasing|invoking|gesturing|mocking|backtracking|quoting)$/

/** "said it was safe, but | declined to say why", "…, but | did not elaborate": what the speaker left unsaid. */
function isWithholding(items: readonly Item[], at: number): boolean {
  const [verb, next, second] = [0, 1, 2].map((step) => items[at + step]?.lower ?? '')
  if (WITHHOLDING.test(verb ?? '')) return next === 'to' || next === 'short'
  const isNegated = /^(?:did|would)$/.test(verb ?? '') && next === 'not'
  return isNegated && (second === 'elaborate' || reportingVerbs(second ?? '').length > 0)
}

const WITHHOLDING = /^(?:declined|refused|stopped)$/

/** What is added to a phrase behind a pause: whatever is not the next member of a list. */
function endsPhrase(items: readonly Item[], at: number): boolean {
  const [item, next] = [items[at], items[at + 1]]
  if (item === undefined) return true
  if (/^(?:an?|but|while|which|who|although|though|as|where|when|after|because)$/.test(item.lower))
    return true
  if (/(?:ing|ed)$/.test(item.lower)) return true
  if (item.lower === 'and') return next?.class === 'pronoun' || isFinite(next)
  return item.class === 'pronoun' || item.class === 'auxiliary' || item.class === 'adverb'
}

/** A second verb of the one who speaks: "and said", "but then added"; behind a noun phrase any past: "and never lost". */
function isOtherVerb(items: readonly Item[], at: number, isPhrase: boolean): boolean {
  const start = items[at]?.class === 'adverb' ? at + 1 : at
  const verb = items[start]
  if (verb === undefined) return false
  return (
    isReport(items, start) || (isPhrase && (verb.class === 'auxiliary' || /ed$/.test(verb.lower)))
  )
}

/** "said “no” and | left", "said “no” and | she left": behind marked words alone the next verb is no part of what was said. */
function endsQuoteOnly(items: readonly Item[], join: number): boolean {
  const next = items[join + 1]
  if (items[join - 1]?.kind !== 'quote' || next === undefined) return false
  return next.class === 'pronoun' || (!next.isCapital && isFinite(next))
}

function isReport(items: readonly Item[], at: number): boolean {
  return verbsAt(items, at).some(
    ({ form, isNounToo, frames, rest }) =>
      form === 'finite' &&
      !isNounToo &&
      (!frames.includes('c') || isNaming(items, at + 1 + rest.length)),
  )
}

/** "called | it “wet”", "called | her a liar", but "called | the company" */
function isNaming(items: readonly Item[], at: number): boolean {
  const end = items.slice(at, at + LONGEST_NAME).findIndex(({ kind }) => kind !== 'word')
  return (
    items[end < 0 ? at : at + end]?.kind === 'quote' || hasComplement(items, at, at + LONGEST_NAME)
  )
}

/** The reporting verbs that begin at an item: with all of their words. */
function verbsAt(items: readonly Item[], at: number): readonly VerbForm[] {
  const found = reportingVerbs(items[at]?.lower ?? '')
  return found.filter(({ rest }) =>
    rest.every((word, index) => items[at + 1 + index]?.lower === word),
  )
}

function isFinite(item: Item | undefined): boolean {
  return item !== undefined && (item.class === 'auxiliary' || isFiniteVerb(item))
}

function isReportingParticiple(items: readonly Item[], at: number): boolean {
  return verbsAt(items, at).some(({ form }) => form === 'participle')
}

/** The clause that an attribution stands in: of its own, led in by "while", or behind "who". */
type Embedding = 'adverbial' | 'main' | 'relative'

function embeddingOf(items: readonly Item[], { mention, from, cue, type }: Attribution): Embedding {
  const before = items[from - 1]
  if (SUBORDINATORS.test(before?.lower ?? '')) return 'adverbial'
  const isLed = type === 'noun' && before?.class === 'preposition'
  if (isLed) return isFirst(items[from - 2]) ? 'adverbial' : 'main'
  if (mention === undefined || type === 'participle') {
    return isFirst(before) ? 'adverbial' : 'main'
  }
  if (isBehindRelative(items, mention.from)) return 'relative'
  for (let index = mention.to; index - mention.to < LONGEST_ASIDE; index++) {
    const item = items[index]
    if (item === undefined || item.start >= cue.start) break
    if (item.class === 'relative') return 'relative'
  }
  return 'main'
}

/** "which Roe | said", "whose brother Roe | said", ", where Roe | said", "слухи, будто Лосев | сказал" */
function isBehindRelative(items: readonly Item[], from: number): boolean {
  const before = items[from - 1]
  if (before?.class === 'relative') return true
  if (/^(?:where|что|будто)$/.test(before?.lower ?? '')) return items[from - 2]?.text === ','
  let at = from - 1
  while (at > from - 4 && items[at]?.kind === 'word' && items[at]?.class === 'open') at--
  return items[at]?.lower === 'whose'
}

/** Whether a sentence begins behind an item. */
function isFirst(before: Item | undefined): boolean {
  return before === undefined || /^[.!?\n]$/.test(before.text)
}

// What follows marked words to say when they were said.
const SCENE = /^(?:after|until|till|before|as|when|while|moments|during)$/
const SUBORDINATORS = /^(?:while|as|when|although|though|after|before|if|whereas|because)$/

/** The main clause goes on behind the comma: with its subject, or with the verb of a subject before "who". */
function endsEmbedded(items: readonly Item[], at: number, embedding: Embedding): boolean {
  const [pause, item] = [items[at - 1], items[at]]
  if (item === undefined || embedding === 'main') return false
  if (embedding === 'relative') {
    return pause?.text === ',' && isFinite(item.lower === 'не' ? items[at + 1] : item)
  }
  return (
    item.class === 'pronoun' ||
    item.class === 'determiner' ||
    item.isCapital ||
    item.kind === 'number'
  )
}
