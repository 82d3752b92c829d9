import type { Day, Span } from '../statement.ts'
import { type DatePhrase, datePhrases } from './date-phrases.ts'

/** The days that a question asks about, both included, and the words that say so. */
export type Period = {
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  readonly spans: readonly Span[]
}

/**
 * The period that a question names, if it does.
 *
 * @example findPeriod('what did Peskov say since May 2017', today) // { from: '2017-05-01', spans: […] }
 */
export function findPeriod(text: string, today: Temporal.PlainDate): Period | undefined {
  const phrases = datePhrases(text, today)
  const bounds = phrases.map((phrase) => boundsOf(phrase, text))
  const range = rangeOf(phrases, text)
  if (range) return range
  const [first, ...rest] = bounds
  if (!first) return undefined
  const second = rest.find((bound) =>
    first.from === undefined ? bound.from : first.until === undefined && bound.until,
  )
  return second
    ? {
        from: first.from ?? second.from,
        until: first.until ?? second.until,
        spans: [...first.spans, ...second.spans],
      }
    : first
}

const SINCE = /(?:^|[^\p{L}])(?:since|from|starting(?:\s+(?:in|from|on))?|с|со|начиная с)\s+$/iu
const AFTER = /(?:^|[^\p{L}])(?:after|после)\s+$/iu
const BEFORE = /(?:^|[^\p{L}])(?:before|prior to|до)\s+$/iu
const UNTIL = /(?:^|[^\p{L}])(?:until|till|up to|по)\s+$/iu
const RANGE = /(?:^|[^\p{L}])(?:between|from|in|с|со|между|в)\s+$/iu
const WITHIN = /(?:^|[^\p{L}])(?:in|on|during|over|for|at|the|within|в|во|за|на)\s+$/iu

function boundsOf(phrase: DatePhrase, text: string): Period {
  const { first, last } = phrase
  const before = text.slice(0, phrase.span.start)
  const [from, until] = [first.toString(), last.toString()]
  if (phrase.isRange) return { from, until, spans: [withLead(phrase, before, RANGE)] }
  if (SINCE.test(before)) return { from, spans: [withLead(phrase, before, SINCE)] }
  // chrono takes a Russian preposition into its phrase.
  if (/^со? /iu.test(text.slice(phrase.span.start))) return { from, spans: [phrase.span] }
  if (AFTER.test(before)) {
    return { from: last.add({ days: 1 }).toString(), spans: [withLead(phrase, before, AFTER)] }
  }
  if (BEFORE.test(before)) {
    return {
      until: first.subtract({ days: 1 }).toString(),
      spans: [withLead(phrase, before, BEFORE)],
    }
  }
  if (UNTIL.test(before)) return { until, spans: [withLead(phrase, before, UNTIL)] }
  return { from, until, spans: [withLead(phrase, before, WITHIN)] }
}

/** "between X and Y", "from X to Y": two phrases with a joining word between them. */
function rangeOf([first, second]: readonly DatePhrase[], text: string): Period | undefined {
  if (!first || !second) return undefined
  const joined = /^\s*(?:and|to|until|till|through|–|-|и|по|до)\s*$/iu
  if (!joined.test(text.slice(first.span.end, second.span.start))) return undefined
  const { start } = withLead(first, text.slice(0, first.span.start), RANGE)
  // "May 3 and May 9 2017": the year stands once.
  const isSameYear = Temporal.PlainDate.compare(first.first, second.last) > 0
  const from = isSameYear ? first.first.with({ year: second.first.year }) : first.first
  return {
    from: from.toString(),
    until: second.last.toString(),
    spans: [{ start, end: second.span.end }],
  }
}

function withLead({ span }: DatePhrase, before: string, lead: RegExp): Span {
  return { start: span.start - (lead.exec(before)?.[0].length ?? 0), end: span.end }
}
