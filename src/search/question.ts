import { isAbbreviated } from '../language/abbreviation.ts'
import type { Day } from '../statement/dates.ts'
import { editDistance } from '../language/edit-distance.ts'
import { STOP_WORDS } from '../language/stop-words.ts'
import { type Token, tokenize } from '../language/tokens.ts'
import { withMonths } from './month-typos.ts'
import { operatorDays } from './operator-days.ts'
import { NO_NAMED_PERIODS, type NamedPeriods } from './named-periods.ts'
import { withOpenYears } from './open-years.ts'
import { type Period, findPeriod } from './period.ts'
import { takeExclusions } from './exclusions.ts'
import { ABOUT, ASKING, BY, REPORTERS, REPORTING, SAYING_AFTER_DID } from './question-words.ts'

/** A question taken apart: what it says outright, and its words with the part that each plays. */
export type Question = {
  readonly text: string
  readonly words: readonly QuestionWord[]
  /** How many of the words, the first ones, were given with `from:` as the speaker. */
  readonly namedWords: number
  readonly phrase?: string | undefined
  readonly exclude: readonly string[]
  readonly since?: Day | undefined
  readonly until?: Day | undefined
}

export type QuestionWord = Token & {
  readonly part: Part
  /** As the asker wrote it. */
  readonly typed: string
  readonly isCapital: boolean
  readonly isPossessive: boolean
  /** A comma stands before it. */
  readonly isApart: boolean
  /** The mark by which it goes on the number before it: the 7 of "1.7". */
  readonly joint?: '.' | ',' | undefined
}

/** `topic` is every word that is neither part of the frame nor empty of meaning. */
export type Part = 'asking' | 'reporting' | 'about' | 'by' | 'empty' | 'topic'

// Work on a question is bounded, whatever is pasted.
const MAX_LENGTH = 1000
const MAX_WORDS = 60

/**
 * Reads a question: operators, quoted phrase, exclusions and period are taken out; the other words are told apart.
 *
 * @param today the asker's day, to which "last week" is relative
 * @param named periods that the operator gave names to
 * @example readQuestion('what did Peskov say about sanctions since May 2017', today)
 * // words: what did Peskov say about sanctions; since: '2017-05-01'
 */
export function readQuestion(
  question: string,
  today: Temporal.PlainDate,
  named: NamedPeriods = NO_NAMED_PERIODS,
): Question {
  const text = question.normalize('NFC').slice(0, MAX_LENGTH)
  const operators = takeOperators(
    withOpenYears(withMonths(withCyrillicPrepositions(withoutFiller(text)))),
    today,
    named,
  )
  const quoted = takePhrase(operators.rest)
  const period = findPeriod(quoted.rest, today, named)
  const from = toWords(operators.from ?? '')
  const left = takeExclusions(without(quoted.rest, period?.spans ?? []))
  const others = toWords(left.rest)
  const unread = operators.unread.flatMap(toWords)
  return {
    text,
    words: [...from, ...others, ...unread].slice(0, MAX_WORDS),
    namedWords: from.length,
    phrase: quoted.phrase,
    exclude: [...new Set([...operators.exclude, ...left.exclude])],
    ...bounds(operators, period),
  }
}

/** "Путин o Крыме", "putin o nato": a Latin letter that is a Russian preposition by its looks or its sound. */
function withCyrillicPrepositions(text: string): string {
  return text.replace(LATIN_ABOUT, (word) => (word.length === 1 ? 'о' : 'об'))
}

const LATIN_ABOUT = /(?<=\p{L}\s+)(?:o|ob)(?=\s+\p{L})/gu

/** Without what opens a message, a greeting or the bot's name, and with "how many times" as no more than a question word. */
function withoutFiller(text: string): string {
  return text.replace(GREETING, ' ').replace(HOW_OFTEN, (_, how: string) => how)
}

// The user name of every bot ends so.
const GREETING =
  /^(?:\s*(?:(?:hi|hey|hello|yo|привет|здравствуй|здравствуйте)(?!\p{L})|@\w*bot(?!\w))[\s,.:!]*)+/iu
const HOW_OFTEN = /(?<!\p{L})(how|как|сколько)\s+(?:many times|often|часто|раз)(?!\p{L})/giu

// The word "about:" is left in place: what follows it is the topic, as after "about".
const OPERATOR =
  /(?<![\p{L}\p{N}])(?:(?<name>from|by|since|until|от|с|до):(?:["«“](?<quoted>[^"»”]*)["»”]|(?<bare>\S+))|(?<=^|\s)-(?<excluded>\p{L}[\p{L}\p{N}'’-]*))/giu

/** A date that cannot be read is not dropped or guessed: its words are asked for, and the answer says so. */
function takeOperators(text: string, today: Temporal.PlainDate, named: NamedPeriods): Operators {
  const given: { from?: string; since?: Day; until?: Day } = {}
  const exclude: string[] = []
  const unread: string[] = []
  for (const { groups = {} } of text.matchAll(OPERATOR)) {
    const { name = '', quoted, bare, excluded } = groups
    const meaning = OPERATOR_MEANING[name.toLowerCase()]
    const value = quoted ?? bare ?? ''
    const isDay = meaning === 'since' || meaning === 'until'
    const days = isDay ? operatorDays(value, today, named) : undefined
    if (excluded) exclude.push(excluded)
    else if (meaning === 'from') given.from = value
    else if (meaning === 'since' && days?.from) given.since = days.from
    else if (meaning === 'until' && days?.until) given.until = days.until
    else unread.push(value)
  }
  return { ...given, exclude, unread, rest: text.replace(OPERATOR, ' ') }
}

const OPERATOR_MEANING: Readonly<Record<string, 'from' | 'since' | 'until'>> = {
  from: 'from',
  by: 'from',
  от: 'from',
  since: 'since',
  с: 'since',
  until: 'until',
  до: 'until',
}

type Operators = {
  readonly rest: string
  readonly from?: string
  readonly since?: Day
  readonly until?: Day
  readonly exclude: readonly string[]
  readonly unread: readonly string[]
}

function takePhrase(text: string): { rest: string; phrase?: string } {
  const match = /"(?<a>[^"]+)"|“(?<b>[^”]+)”|«(?<c>[^»]+)»|„(?<d>[^“”]+)[“”]/u.exec(text)
  const phrase = Object.values(match?.groups ?? {}).find((group) => group?.trim())
  if (!match || !phrase) return { rest: text }
  const end = match.index + match[0].length
  return { rest: `${text.slice(0, match.index)} ${text.slice(end)}`, phrase: phrase.trim() }
}

function bounds({ since, until }: Operators, period: Period | undefined) {
  return { since: since ?? period?.from, until: until ?? period?.until }
}

function without(text: string, spans: Period['spans']): string {
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
}

function toWords(text: string): QuestionWord[] {
  const tokens = tokenize(text)
  return tokens.map((token, at) => {
    const typed = text.slice(token.start, token.end)
    return {
      ...token,
      part: partAt(at, tokens, text),
      typed,
      isCapital: /^\p{Lu}/u.test(typed),
      isPossessive: /['’ʼ]s$/iu.test(typed) || /^s['’](?!\p{L})/iu.test(text.slice(token.end - 1)),
      isApart: /,\s*$/.test(text.slice(0, token.start)),
      joint: /^\d/.test(token.word) ? jointBefore(text, token.start) : undefined,
    }
  })
}

function jointBefore(text: string, at: number): '.' | ',' | undefined {
  const mark = text[at - 1]
  return /\d/.test(text[at - 2] ?? '') && (mark === '.' || mark === ',') ? mark : undefined
}

/** The part that a word plays where it stands. */
function partAt(at: number, tokens: readonly Token[], text: string): Part {
  if (isAbbreviation(at, tokens, text) || isAboutReporters(at, tokens)) return 'topic'
  const word = tokens[at]?.word ?? ''
  return SAYING_AFTER_DID.has(word) && isAfterDid(at, tokens) ? 'reporting' : partOf(word)
}

/** "What did the mayor add", not "what did the mayor say about the note". */
function isAfterDid(at: number, tokens: readonly Token[]): boolean {
  const before = tokens.slice(0, at).map(({ word }) => word)
  const did = before.findLastIndex((word) => word === 'did' || word === 'does')
  return did !== -1 && !before.slice(did).some((word) => ABOUT.has(word) || REPORTING.has(word))
}

/** "On journalists", not "what did he tell journalists about". */
function isAboutReporters(at: number, tokens: readonly Token[]): boolean {
  return REPORTERS.has(tokens[at]?.word ?? '') && ABOUT.has(tokens[at - 1]?.word ?? '')
}

/** "About the WHO", "on IT": an abbreviation where a topic begins or the text ends, in a text that has small letters. */
function isAbbreviation(at: number, tokens: readonly Token[], text: string): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (!token || !before || !isAbbreviated(text.slice(token.start, token.end))) return false
  const isTopic = ABOUT.has(before.word) || before.word === 'the' || at === tokens.length - 1
  return isTopic && /\p{Ll}{2}/u.test(text)
}

/**
 * Reads a word as the misspelt word of the frame that it is one edit from ("abuot"), if it is; only for words that
 * neither names nor the corpus know.
 */
export function repairFrameWord(word: QuestionWord): QuestionWord {
  const { length } = word.word
  const meant = REPAIRED.find((known) =>
    // "Sya" is "say", but most words of three letters are one edit from another.
    length < MIN_REPAIRED_LENGTH
      ? lettersOf(known) === lettersOf(word.word) && editDistance(word.word, known) === 1
      : known.length >= MIN_REPAIRED_LENGTH &&
        Math.abs(known.length - length) <= 1 &&
        editDistance(word.word, known) === 1,
  )
  return meant ? { ...word, part: partOf(meant) } : word
}

const MIN_REPAIRED_LENGTH = 4
const REPAIRED = [...ABOUT, ...REPORTING, ...ASKING].filter(({ length }) => length >= 3)

function lettersOf(word: string): string {
  return Array.from(word).toSorted().join('')
}

/** The part that a folded word plays by itself. */
export function partOf(word: string): Part {
  if (REPORTING.has(word)) return 'reporting'
  if (ABOUT.has(word)) return 'about'
  if (BY.has(word)) return 'by'
  if (ASKING.has(word)) return 'asking'
  return STOP_WORDS.has(word) ? 'empty' : 'topic'
}
