import type { Span } from '../statement/span.ts'
import { asksOfNamed } from './asks-of-named.ts'
import { ABOUT, ASKING, AUXILIARY, WHEN_AND_WHAT } from './question-words.ts'
import { comparedWords } from './verify/compared-words.ts'
import { quotedSpans } from './verify/quoted-spans.ts'
import { REPORTING_WORDS } from './verify/reporting-words.ts'

/** What a message is: a quotation to compare with the record, a question, or one of both. */
export type Told = 'claim' | 'question' | 'unclear'

/**
 * Tells a claimed quotation from a question.
 *
 * A claim is what stands in quotation marks beside nothing but an attribution, what somebody's name and a colon lead to
 * or a name behind a dash signs, what says that somebody said it, and a text that speaks of "us" or is as long as nobody
 * types a question. What was forwarded is a claim unless it asks. In doubt neither is guessed.
 *
 * @example tellClaim('“The harbour stays open all winter,” Brook said.') // 'claim'
 */
export function tellClaim(message: string, { isForwarded = false } = {}): Told {
  const text = message.trim()
  const words = wordsOf(text)
  const quoted = quotedSpans(text).map(({ start, end }) => wordsOf(text.slice(start, end)).length)
  const inMarks = Math.max(0, ...quoted)
  const form = askingForm(outsideMarks(text))
  if (form === 'operators') return 'question'
  if (inMarks >= QUOTED) {
    if (form === 'open') return isForwarded ? 'unclear' : 'question'
    const total = quoted.reduce((sum, count) => sum + count, 0)
    return form === 'whether' || isForwarded || 2 * total >= words.length ? 'claim' : 'unclear'
  }
  if (form !== 'none') return isForwarded && words.length >= SHORT ? 'unclear' : 'question'
  if (words.length < SHORT) return 'question'
  if (isForwarded) return 'claim'
  if (isNamed(text))
    return asksOfNamed(text) === 'maybe' && !speaksOfUs(words) ? 'unclear' : 'claim'
  const long = words.length >= LONG
  if (saysThat(words)) return long || words.length >= SENTENCE ? 'claim' : 'unclear'
  if (words.length < SENTENCE) return 'question'
  if (long || speaksOfUs(words)) return 'claim'
  return /[.!…]$/u.test(text) ? 'unclear' : 'question'
}

/** So many words in a row in marks are a quotation; fewer are a term. */
const QUOTED = 4
const SHORT = 5
const SENTENCE = 8
const LONG = 16

function wordsOf(text: string): string[] {
  return comparedWords(text).map(({ word }) => word)
}

function outsideMarks(text: string): string {
  const spans: readonly Span[] = quotedSpans(text)
  const starts = [0, ...spans.map(({ end }) => end)]
  const ends = [...spans.map(({ start }) => start), text.length]
  return starts
    .map((start, at) => text.slice(start, ends[at]))
    .join(' ')
    .trim()
}

/**
 * How the words ask: by an operator, whether something is so, or openly, with "what" or "when". "Is it true that he said"
 * asks whether; so does a question mark alone.
 */
function askingForm(text: string): 'none' | 'operators' | 'whether' | 'open' {
  if (/(?:^|\s)(?:from|about|since|until):\S/iu.test(text)) return 'operators'
  const words = wordsOf(text)
  const [first = ''] = words
  const isMarked = /\?["”»)\s]*$/u.test(text)
  if (!isMarked && attributes(words)) return 'none'
  if (!isMarked && !ASKING.has(first)) return asksOfNamed(text) === 'surely' ? 'open' : 'none'
  if (isWhether(words)) return 'whether'
  const isOpen = words.slice(0, OPENING).some((word) => OPEN.has(word))
  return !isOpen && (isMarked || AUXILIARY.has(first)) ? 'whether' : 'open'
}

/** «Как сказала Брук, …»: as she said, not how. */
function attributes([first, second = '']: readonly string[]): boolean {
  return first === 'как' && REPORTING_WORDS.has(second)
}

const OPENING = 3
const OPEN: ReadonlySet<string> = new Set([...WHEN_AND_WHAT, 'кто', 'чьи']).difference(
  new Set(['ли']),
)

function isWhether([first = '', second = '']: readonly string[]): boolean {
  return WHETHER.has(first) || second === 'ли'
}

const WHETHER = new Set(['правда', 'неужели', 'разве', 'really', 'true'])

/** "Ada Brook: It stays open", "It stays open. — Ada Brook": a capitalised name and a sentence. */
function isNamed(text: string): boolean {
  const head = NAMED.exec(text)
  const said = head?.groups?.['said'] ?? SIGNED.exec(text)?.groups?.['said'] ?? ''
  return wordsOf(said).length >= QUOTED
}

// A space between the words, so that a word is read in one way only: a long one would be cut in all ways otherwise.
const NAMED =
  /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,4}\s*(?:\([^()\n]{1,60}\))?:\s+(?<said>.+)/su
const SIGNED = /^(?<said>.+)(?:\s[–—-]+\s|—|©)\s*\p{Lu}[^–—©\n]{2,80}$/su

/** "Brook said that it stays open": a word for saying near the beginning, and not what it was said about. */
function saysThat(words: readonly string[]): boolean {
  const at = words.findIndex((word) => REPORTING_WORDS.has(word))
  if (at === -1 || at > ATTRIBUTION) return false
  return !words.slice(at + 1, at + 2).some((word) => ABOUT.has(word))
}

const ATTRIBUTION = 5

/** Who speaks of "us" and "me" speaks, and does not ask. */
function speaksOfUs(words: readonly string[]): boolean {
  return words.some((word) => FIRST_PERSON.has(word))
}

const FIRST_PERSON = new Set(
  'i we my our ours us im ive weve я мы мой моя мое мои наш наша наше наши нас нам нами меня мне'.split(
    ' ',
  ),
)
