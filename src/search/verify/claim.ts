import type { Span } from '../../statement/span.ts'
import { type ComparedWord, comparedWords } from './compared-words.ts'
import { DENYING_VERBS, isDenial } from './denying-words.ts'
import { namesSomebody } from './names-somebody.ts'
import { quotedSpans } from './quoted-spans.ts'
import { REPORTING_WORDS } from './reporting-words.ts'

/** A word of a claimed quotation. */
export type ClaimWord = ComparedWord & {
  /** An ellipsis, or an attribution put into the quotation, stands before it: words may be left out there. */
  readonly isAfterGap: boolean
  /** Another reading takes it for a word of the attribution. */
  readonly mayAttribute: boolean
}

/** One way to read a claim: which of its words are quoted, and the text around them that may say who spoke. */
export type ClaimReading = {
  /** All words; those in marks; those behind or before an attribution; those between clauses that attribute them. */
  readonly form: 'whole' | 'marked' | 'led' | 'parted'
  readonly words: readonly ClaimWord[]
  readonly attribution: string
  /** The text around them says that nobody spoke them: "Roe never said that …". */
  readonly isDenied: boolean
}

/**
 * The ways to read a claimed quotation, the one with all words first: everything is quoted; what stands in quotation
 * marks is; all but what reads like an attribution is. Which one is right only the record can tell.
 *
 * @example readClaim('"It rains," Roe said.') // It rains Roe said; It rains, with the attribution "Roe said."
 */
export function readClaim(text: string): ClaimReading[] {
  const words = comparedWords(text)
  const whole = { start: 0, end: text.length }
  const readings = [toReading('whole', text, words, [whole])]
  const marked = quotedSpans(text)
  const [first] = marked
  if (first && isAttributed(text, marked)) {
    const start = headOf(text).length
    // "Jane Roe: Says Tom Doe “never asked”": what is claimed begins before the marks.
    if (start > 0 && /\p{L}/u.test(text.slice(start, first.start))) {
      readings.push(toReading('led', text, words, [{ start, end: text.length }]))
    }
    readings.push(toReading('marked', text, words, marked))
  } else {
    for (const parts of withoutAttribution(text)) {
      const [only] = parts.length === 1 ? parts : []
      const isLed = only?.start === 0 || only?.end === text.length
      readings.push(toReading(isLed ? 'led' : 'parted', text, words, parts))
    }
  }
  const known = new Set<string>()
  const different = readings.filter(({ words: quoted }) => {
    const key = quoted.map(({ start }) => start).join(' ')
    if (key === '' || known.has(key)) return false
    known.add(key)
    return true
  })
  return markAttributions(different)
}

function markAttributions(readings: readonly ClaimReading[]): ClaimReading[] {
  const quoted = readings.map((reading) => new Set(reading.words.map(({ start }) => start)))
  return readings.map((reading) => ({
    ...reading,
    words: reading.words.map((word) => ({
      ...word,
      mayAttribute: quoted.some((starts) => !starts.has(word.start)),
    })),
  }))
}

/** @param parts in the order of the text, apart from each other */
function toReading(
  form: ClaimReading['form'],
  text: string,
  words: readonly ComparedWord[],
  parts: readonly Span[],
): ClaimReading {
  const quoted: ClaimWord[] = []
  const others: ComparedWord[] = []
  let at = 0
  for (const word of words) {
    while (at < parts.length && (parts[at]?.end ?? 0) < word.end) at += 1
    const start = parts[at]?.start ?? Infinity
    if (word.start < start) {
      others.push(word)
      continue
    }
    const last = quoted.at(-1)
    const isNewPart = last !== undefined && last.start < start
    const between = last ? text.slice(last.end, word.start) : ''
    quoted.push({
      ...word,
      isAfterGap: isNewPart || (last !== undefined && ELLIPSIS.test(between)),
      mayAttribute: false,
    })
  }
  const attribution = outside(text, parts)
    // Between two parts "is the" of "It “rains”, which is the “worst of weathers”" says nothing of who spoke.
    .filter(({ isBetween, inside }) => !isBetween || saysSo(inside))
    .map(({ inside }) => inside)
    .join(' \n ')
  return { form, words: quoted, attribution, isDenied: isDenial(others) }
}

const ELLIPSIS = /…|\.\s?\.\s?\.|<\.+>/

/** What lies around and between the parts. */
function outside(text: string, parts: readonly Span[]) {
  const starts = [0, ...parts.map(({ end }) => end)]
  const ends = [...parts.map(({ start }) => start), text.length]
  return starts
    .map((start, at) => ({
      inside: text.slice(start, ends[at]).trim(),
      isBetween: at > 0 && at < parts.length,
    }))
    .filter(({ inside }) => inside !== '')
}

/** What stands outside the marks only says who spoke: it says that somebody says, or is a few words beside a colon or a dash. */
function isAttributed(text: string, marked: readonly Span[]): boolean {
  const [first, last] = [marked[0]?.start ?? 0, marked.at(-1)?.end ?? 0]
  const [between] = /(?<!\P{L})\P{L}*$/u.exec(text.slice(0, first)) ?? ['']
  const before = text.slice(0, first - between.length)
  const after = text.slice(last).replace(/^\P{L}*/u, '')
  const isLed = between.includes(':')
  // "Lincoln “visited the town”" is a sentence with a fragment in marks.
  const isSentence = /^\P{L}*\p{Lu}/u.test(text.slice(first))
  const isFollowed = /^\P{L}*[–—(-]/u.test(text.slice(last))
  const around = outside(text, marked).map(({ inside }) => inside)
  const others = around.map((part) => comparedWords(part).length)
  return (
    Math.max(0, ...others) <= LONGEST_ATTRIBUTION &&
    !around.some((part) => ELLIPSIS.test(part)) &&
    (saysSo(before) ||
      (isLed && isShort(before)) ||
      before === '' ||
      (isSentence && isName(before))) &&
    (saysSo(after) || (isFollowed && isShort(after)) || after === '' || isName(after))
  )
}

/** A few words beside the marks, each with a capital: "“It rains” Jane Roe". */
function isName(part: string): boolean {
  const words = part.match(/[\p{L}\p{N}.'’-]+/gu) ?? []
  return words.length <= LONGEST_NAME && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
}

const LONGEST_NAME = 6

function isShort(part: string): boolean {
  return comparedWords(part).length <= LONGEST_SEGMENT
}

const LONGEST_ATTRIBUTION = 25

/**
 * The parts of an unmarked text that are left when what reads like an attribution is taken out, in several ways: at its
 * ends, wherever a clause says that somebody says, and after "Roe said".
 */
function withoutAttribution(text: string): Span[][] {
  const start = headOf(text).length
  const end = SIGNATURE.exec(text)?.index ?? text.length
  const segments = segmentsOf(text, { start, end }).map((span) => ({
    ...span,
    isOut: isInsertion(text.slice(span.start, span.end)),
  }))
  const first = segments.find(({ isOut }) => !isOut)
  const last = segments.findLast(({ isOut }) => !isOut)
  const openings = FIRST_PERSON.test(text)
    ? []
    : [OPENING, LONG_OPENING].flatMap((pattern) => pattern.exec(text)?.[0].length ?? [])
  return [
    [{ start, end: text.length }],
    [{ start: 0, end }],
    [{ start, end }],
    ...(first && last ? [[{ start: first.start, end: last.end }], runs(segments)] : []),
    ...openings.map((length) => [{ start: length, end: text.length }]),
  ]
}

function headOf(text: string): string {
  const head = HEAD.exec(text)?.[0] ?? ''
  return isShort(head) ? head : ''
}

/** "Jane Roe: …" */
const HEAD = /^[^:\n]{1,100}:(?=\s)/u
/** "… — Jane Roe, The Gazette, 2019": a name and what else is told of the source. */
const SIGNATURE = /(?:(?:\s[–—-]+|—|©)\s*(?=\p{Lu})[^–—©]{2,80}|\((?=\p{Lu})[^()]{2,80}\)\s*)$/u

/** What is not out, neighbours joined. */
function runs(segments: readonly (Span & { readonly isOut: boolean })[]): Span[] {
  const kept: Span[] = []
  for (const [at, { start, end, isOut }] of segments.entries()) {
    const last = kept.at(-1)
    if (isOut) continue
    if (last && segments[at - 1]?.isOut === false) kept[kept.length - 1] = { ...last, end }
    else kept.push({ start, end })
  }
  return kept
}

const SAYS = String.raw`(?:${[...REPORTING_WORDS, ...DENYING_VERBS].join('|')})(?![\p{L}])`

/** "Roe said it rains", "Roe said that it rains": up to four words, the last a reporting one. */
const OPENING = new RegExp(
  String.raw`^\s*(?:[\p{L}.'’-]+\s+){0,4}?${SAYS}(?:\s+(?:that|how|что|как)(?!\p{L}))?\s*[,:]?\s*(?:что(?!\p{L}))?`,
  'iu',
)
/** "In her speech on 3 May Roe said at noon that it rains": more words before the verb and before "that". */
const LONG_OPENING = new RegExp(
  String.raw`^\s*(?:[\p{L}\p{N}.'’-]+,?\s+){0,12}?${SAYS}(?:\s+[\p{L}\p{N}.'’-]+,?){0,6}?\s+(?:that|что)(?!\p{L})\s*`,
  'iu',
)

/** "I promised it would rain" are the speaker's words, all of them. */
const FIRST_PERSON = /^\s*(?:i|we|я|мы)(?!\p{L})/iu

function segmentsOf(text: string, within: Span): Span[] {
  const spans: Span[] = []
  let { start } = within
  for (const { index, 0: mark } of text.matchAll(DIVIDER)) {
    if (index < start || index >= within.end) continue
    spans.push({ start, end: index })
    start = index + mark.length
  }
  spans.push({ start, end: within.end })
  return spans.filter((span) => text.slice(span.start, span.end).trim() !== '')
}

// A comma or full stop between digits divides nothing.
const DIVIDER = /(?<!\d)[,.](?!\d)|[,.](?=\s|$)|[:;()[\]!?©]|\s[–—-]+\s|—/gu

const LONGEST_SEGMENT = 10

/** A clause put into a quotation that only tells whose it is; any other is an alteration. */
function isInsertion(segment: string): boolean {
  return (
    isShort(segment) &&
    saysSo(segment) &&
    namesSomebody(segment) &&
    !isDenial(comparedWords(segment))
  )
}

function saysSo(segment: string): boolean {
  return comparedWords(segment).some(
    ({ word }) => REPORTING_WORDS.has(word) || DENYING_VERBS.has(word),
  )
}
