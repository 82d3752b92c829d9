import type { Day } from '../statement/dates.ts'
import type { Span } from '../statement/span.ts'
import { findPeriod } from './period.ts'

/** What a speaker says of earlier words of the same speaker: when they were said, and the sentence that says so. */
export type Reference = {
  readonly from: Day
  readonly until: Day
  /** The sentence without the words that refer back. */
  readonly about: string
}

/**
 * The earlier words that a speaker refers to, where the passage says when they were said: "as I said in May", «как я уже
 * говорил в прошлом году».
 *
 * Only in the speaker's own words, in the first person, and where the time stands right beside the word for saying: "I
 * said that taxes rise in May" is no reference to May.
 *
 * @param quotes the speaker's own words in the passage
 * @param today the day they were said on
 */
export function refersBack(
  passage: string,
  quotes: readonly Span[],
  today: Temporal.PlainDate,
): Reference | undefined {
  for (const { start, end } of quotes) {
    for (const sentence of passage.slice(start, end).split(/(?<=[.!?…])\s+|\n/u)) {
      const found = referenceIn(sentence, today)
      if (found) return found
    }
  }
  return undefined
}

function referenceIn(sentence: string, today: Temporal.PlainDate): Reference | undefined {
  const cue = CUE.exec(sentence)
  if (!cue) return undefined
  const after = sentence.slice(cue.index + cue[0].length)
  const before = sentence.slice(0, cue.index)
  const time = timeAt(after, 'start', today) ?? timeAt(before, 'end', today)
  if (!time) return undefined
  const yesterday = today.subtract({ days: 1 }).toString()
  const until = time.until < yesterday ? time.until : yesterday
  if (time.from > until) return undefined
  const about =
    time.at === 'start'
      ? `${before} ${after.slice(time.end)}`
      : `${before.slice(0, time.start)} ${after}`
  return { from: time.from, until, about }
}

/** The time that stands at an edge of some words, with nothing but a comma between. */
function timeAt(words: string, at: 'start' | 'end', today: Temporal.PlainDate) {
  // So that a time farther off is not the one that is found.
  const clause = at === 'start' ? words.slice(0, NEAR) : words.slice(-NEAR)
  const offset = at === 'start' ? 0 : words.length - clause.length
  const { from, until, spans = [] } = findPeriod(clause, today) ?? {}
  const [span] = spans
  if (from === undefined || until === undefined || !span || spans.length > 1) return undefined
  const between = at === 'start' ? clause.slice(0, span.start) : clause.slice(span.end)
  if (/[^\s,]/u.test(between)) return undefined
  return { at, from, until, start: span.start + offset, end: span.end + offset }
}

const NEAR = 40

const SAID =
  'said|told|noted|stated|warned|promised|predicted|pointed out|mentioned|announced|declared|explained|proposed|suggested|argued|wrote'
const TO_WHOM =
  'you|him|her|them|everyone|everybody|reporters|journalists|parliament|congress|this|that|it|so|here|back|already|before|publicly|clearly'
const ENGLISH = `I(?:['’]ve| have| had)?(?: already| also| myself)? (?:${SAID})(?: (?:${TO_WHOM})){0,3}`

const SAID_IN_RUSSIAN =
  'говорил|сказал|отмечал|отметил|заявлял|заявил|обещал|предупреждал|предупредил|подчеркивал|подчёркивал|объяснял|упоминал|предлагал|предложил|писал|объявлял|объявил'
const TO_WHOM_IN_RUSSIAN = 'вам|им|всем|здесь|это|об этом|так|ещё|еще|уже|публично|тогда'
const RUSSIAN = `я(?: уже| ещё| еще| сама?| тоже| неоднократно){0,2} (?:${SAID_IN_RUSSIAN})а?(?: (?:${TO_WHOM_IN_RUSSIAN})){0,3}`

const CUE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ENGLISH}|${RUSSIAN})(?![\\p{L}\\p{N}])`, 'iu')
