import { COORDINATORS } from '../lexicon/function-words.ts'
import type { Kind } from '../../../statement/kind.ts'
import type { Span } from '../../../statement/span.ts'
import type { Attribution } from '../attributions/attribution.ts'
import { findAttributions } from '../attributions/attributions.ts'
import { contentSpan } from '../contents/content-span.ts'
import { findContents } from '../contents/contents.ts'
import { isRecord, withHearsay } from '../doubt/hearsay.ts'
import type { Item } from '../tokens/items.ts'
import type { Words } from '../mentions/noun-phrases.ts'
import type { Content, Rule } from './rules.ts'
import type { Sentence } from '../tokens/sentences.ts'
import { subjectStart } from '../contents/subject-start.ts'

/** A statement before its speaker is known. `sentence` is the index of its own sentence, `attributed` of its attribution’s. */
export type Draft = Span & {
  kind: Kind
  quotes: Item[]
  rule: Rule
  attribution?: Attribution
  sentence: number
  attributed: number
  group?: number
  isNested: boolean
  /**
   * Tells nothing that was said: a noun phrase in the writer’s words ("criticized | the plan"), which is what the words were
   * about, or what only leads in ("| Under state law |, she said, …").
   */
  isBare?: boolean
}

/** The statements of one sentence with its own attributions. */
export function sentenceDrafts(words: Words, sentence: Sentence, index: number): Draft[] {
  const whole = new Map<Attribution, Content[]>()
  for (const attribution of findAttributions(words, sentence)) {
    const contents = findContents(words, attribution, sentence.from, sentence.to)
    if (contents.length > 0) whole.set(attribution, contents)
  }
  if (whole.size === 0) return []
  const attributions = [...whole.keys()]
  const drafts: Draft[] = []
  let low = sentence.from
  for (const [order, attribution] of attributions.entries()) {
    const high = boundaryAfter(words, attributions, order, sentence)
    const isNested = order > 0 && !isBoundary(words, attribution)
    const from = isNested ? attribution.from : low
    const isWholeSentence = from === sentence.from && high === sentence.to
    const found =
      (isWholeSentence ? whole.get(attribution) : undefined) ??
      findContents(words, attribution, from, high)
    // "Roe’s claim that it is safe | was false, Doe said": without its subject the clause tells nothing.
    const isHeadless = found.some((content) => isWithoutSubject(words, content))
    const own = isHeadless ? findContents(words, attribution, sentence.from, high) : found
    // "Roe pledged to stay, the paper reported": all of the sentence is the paper’s, whatever others say in it.
    const isTail = own.length === 0 && !isNested && order > 0 && order === attributions.length - 1
    const contents = isTail ? findContents(words, attribution, sentence.from, high) : own
    const made = contents.flatMap((content) => draftsOf(words, content, attribution, index))
    if (made.length > 1) for (const draft of made) draft.group = attribution.cue.start
    const kept = isNested ? made.filter((draft) => !isWithin(draft, drafts)) : made
    drafts.push(...kept.map((draft) => ({ ...draft, isNested })))
    if (!isNested) for (const { to } of contents) low = Math.max(low, attribution.to, to)
  }
  return withHearsay(words, withoutRepeats(drafts), whole)
}

function isWithoutSubject({ items }: Words, { from, rule }: Content): boolean {
  return rule === 'tail-clause' && items[from]?.class === 'auxiliary'
}

/** "Roe said Doe knew it rains": that is Roe’s word for what Doe knew, and no statement of Doe’s. */
function isWithin({ start, end }: Span, drafts: readonly Draft[]): boolean {
  const last = drafts.at(-1)
  return last !== undefined && last.start <= start && end <= last.end
}

/** Where the content of an attribution ends: before the next one of the same sentence that stands beside it. */
function boundaryAfter(
  words: Words,
  attributions: readonly Attribution[],
  order: number,
  sentence: Sentence,
): number {
  const own = attributions[order]
  const isLeading = own?.type === 'phrase' && own.from === sentence.from && !isRecord(words, own)
  for (const next of attributions.slice(order + 1, order + 4)) {
    if (!isBoundary(words, next)) continue
    // "According to Doe, Roe said …" is all of it Doe’s word.
    if (isLeading && next.from === own.to + 1 && next.type === 'verb') continue
    let end = next.from
    while (end > 0 && /^(?:and|but|while|with|а|и|но)$/.test(words.items[end - 1]?.lower ?? ''))
      end--
    return end
  }
  return sentence.to
}

/** Whether an attribution stands beside what comes before it and not inside of it. */
function isBoundary({ items }: Words, { from, type, isShared, mention }: Attribution): boolean {
  const before = items[from - 1]
  if (before === undefined) return true
  // "said that | the mayor, Jane Roe, had told him"
  const isApposed = mention !== undefined && items[mention.to]?.text === ','
  if (isApposed && subjectStart(items, from, 0) < from) return false
  if (before.kind === 'quote' || /^[,;—–-]$/.test(before.text)) return true
  // "…, with | the director saying …"
  if (before.lower === 'with' && type === 'participle' && items[from - 2]?.text === ',') return true
  const isJoined = COORDINATORS.has(before.lower) || before.lower === 'while'
  const isPaused = items[from - 2]?.text === ',' || items[from - 2]?.endsClosed === true
  return isJoined && (isPaused || type === 'participle' || isShared)
}

/** The statements that a content makes: each quotation that stands for itself, else one clause. */
export function draftsOf(
  words: Words,
  content: Content,
  attribution: Attribution,
  sentence: number,
): Draft[] {
  if (content.to - content.from > LONGEST_CONTENT) return []
  const trimmed = contentSpan(words, content)
  if (trimmed === undefined) return []
  const items = words.items.slice(trimmed.from, trimmed.to)
  const [opening] = items
  const isNamed =
    content.rule === 'noun-phrase' && opening?.isTitle === true && attribution.frames.includes('n')
  const quotes = items.filter(
    (item, index) =>
      item.kind === 'quote' && !(isNamed && item === opening) && !isSpokenOf(items, index),
  )
  const base = { attribution, rule: content.rule, sentence, attributed: sentence, isNested: false }
  const [first] = quotes
  const isFirst = first !== undefined && items[0] === first
  const isWholeFirst = isFirst && /quote|colon/.test(content.rule) && isWhole(first, items[1])
  if (isWholeFirst || (quotes.length > 0 && items.every(isMarkedOrMark))) {
    const whole = isWholeFirst ? [first] : quotes
    return whole.map((quote) => ({ ...base, ...spanOf(quote), kind: 'direct', quotes: [quote] }))
  }
  const kind = quotes.length > 0 ? 'mixed' : 'reported'
  const isAbout =
    kind === 'reported' &&
    content.rule === 'noun-phrase' &&
    (isNamed || ONLY_ABOUT.test(`${attribution.frames} ${attribution.lemma}`)) &&
    !items.some(isClausal)
  return [
    {
      ...base,
      ...trimmed.span,
      kind,
      quotes,
      isBare: isAbout || content.isBare === true || isCut(items.at(-1)),
    },
  ]
}

// "criticized Roe", but not "called for a vote" and "proposed a tax": one word that takes nothing but a noun phrase.
const ONLY_ABOUT = /^[nm]+ [^ ]+$/

/** "It would fall on people | who", "it is | the": a clause that ends before what its last word opens. */
function isCut(last: Item | undefined): boolean {
  return last?.class === 'relative' || /^(?:the|and|or|but|because|if)$/.test(last?.lower ?? '')
}

/** "asked what she meant by “late”", "what he understood “late” to mean": words that are spoken of, and nobody’s here. */
function isSpokenOf(items: readonly Item[], quote: number): boolean {
  const [verb, by, to, mean] = [-2, -1, 1, 2].map((step) => items[quote + step]?.lower)
  return (by === 'by' && /^mean(?:s|t)?$/.test(verb ?? '')) || (to === 'to' && mean === 'mean')
}

/** What tells that a noun phrase holds a clause; "a plan floated on Monday" holds none. */
function isClausal({ class: wordClass, lower }: Item): boolean {
  return CLAUSAL.has(wordClass) && !/^(?:and|or|but)$/.test(lower)
}

const CLAUSAL: ReadonlySet<string> = new Set(['auxiliary', 'pronoun', 'relative', 'conjunction'])

// More items than any clause has; it keeps one endless sentence full of attributions linear.
const LONGEST_CONTENT = 400

/** Whether marked words stand for themselves: begun like a sentence and closed like one. */
function isWhole(quote: Item, next: Item | undefined): boolean {
  return quote.isCapital && (next === undefined || next.kind !== 'word' || quote.endsClosed)
}

function isMarkedOrMark({ kind }: Item): boolean {
  return kind === 'quote' || kind === 'punctuation'
}

function spanOf({ start, end }: Item): Span {
  return { start, end }
}

/** One statement for each span: the first attribution that claims it has it. */
function withoutRepeats(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2) return drafts
  const seen = new Set<string>()
  return drafts.filter(({ start, end }) => {
    const key = `${start}-${end}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
