import { type ParsedResult, en, ru } from 'chrono-node'
import type { Span } from '../statement.ts'

/** A phrase of a text that names days, with the first and the last of them. */
export type DatePhrase = {
  readonly span: Span
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
  /** The phrase itself says from when to when. */
  readonly isRange: boolean
}

/**
 * The phrases of a question that name a day, month, year or span of time, in English and Russian.
 *
 * chrono-node reads them; what it also takes for dates ("the sun", "may", "march") is left out unless a preposition
 * makes a date of it. A month or weekday without a year is the latest that is not after `today`.
 */
export function datePhrases(text: string, today: Temporal.PlainDate): DatePhrase[] {
  // chrono takes the moment's own day: noon in UTC stands for the asker's day, whatever their zone.
  const reference = { instant: new Date(`${today.toString()}T12:00:00Z`), timezone: 0 }
  const parser = /\p{Script=Cyrillic}/u.test(text) ? ru.casual : en.casual
  const parsed = parser.parse(text, reference).flatMap((result) => {
    const days = daysOf(result, text, today)
    return days
      ? [{ span: { start: result.index, end: result.index + result.text.length }, ...days }]
      : []
  })
  return [...parsed, ...years(text, parsed)].toSorted((a, b) => a.span.start - b.span.start)
}

type Days = Pick<DatePhrase, 'first' | 'last'>
type Range = Pick<DatePhrase, 'first' | 'last' | 'isRange'>

function daysOf(result: ParsedResult, text: string, today: Temporal.PlainDate): Range | undefined {
  const { start, end } = result
  if (result.tags().has('result/relativeDate')) {
    const days = relativeDays(result, today)
    return days && { ...days, isRange: false }
  }
  if (!isDate(result, text)) return undefined
  const first = periodOf(start, today)
  return end
    ? { first: first.first, last: periodOf(end, today).last, isRange: true }
    : { ...first, isRange: false }
}

const BEFORE_DATE =
  /(?:^|[^\p{L}])(?:in|on|since|until|till|before|after|during|from|last|between|в|во|с|со|до|после|за|по)\s+$/iu

// Of some languages chrono takes the preposition into the phrase.
const LED_DATE = /^(?:on|in|во?|со?) /iu

function isDate(result: ParsedResult, text: string): boolean {
  const { start, index, text: phrase } = result
  if (result.tags().has('casualReference/now')) return false
  if (start.isCertain('year') && start.isCertain('month')) return true
  if (!start.isCertain('month') && !start.isCertain('weekday')) return false
  const isWholeName = phrase.length > 3 || /^may$/i.test(phrase)
  return (
    isWholeName &&
    (start.isCertain('day') || BEFORE_DATE.test(text.slice(0, index)) || LED_DATE.test(phrase))
  )
}

/** The day, month or year that the components know, whichever is the finest. */
function periodOf(date: ParsedResult['start'], today: Temporal.PlainDate): Days {
  const known = componentsDay(date)
  const day = date.isCertain('year')
    ? known
    : latestBy(known, date.isCertain('weekday') ? { days: 7 } : { years: 1 }, today)
  if (date.isCertain('day') || date.isCertain('weekday')) return { first: day, last: day }
  return date.isCertain('month') ? unitOf(day, 'month') : unitOf(day, 'year')
}

function latestBy(day: Temporal.PlainDate, step: Temporal.DurationLike, today: Temporal.PlainDate) {
  let latest = day
  while (Temporal.PlainDate.compare(latest, today) > 0) latest = latest.subtract(step)
  return latest
}

// "the last three weeks" run to today; "last week" and "three weeks ago" are the week that the day is in.
const UP_TO_TODAY =
  /^(?:в |за |in |over |the )*(?:last|past|последн\p{L}*)\s+(?:\d+|a few|few|several|\p{L}+\s+\p{L}+)/iu

function relativeDays({ start, text }: ParsedResult, today: Temporal.PlainDate): Days | undefined {
  const day = componentsDay(start)
  if (Temporal.PlainDate.compare(day, today) > 0 && !/this|эт/iu.test(text)) return undefined
  if (UP_TO_TODAY.test(text)) return { first: day, last: today }
  if (/week|недел/iu.test(text)) return unitOf(day, 'week')
  if (/month|месяц/iu.test(text)) return unitOf(day, 'month')
  if (/year|год|лет/iu.test(text)) return unitOf(day, 'year')
  return { first: day, last: day }
}

function unitOf(day: Temporal.PlainDate, unit: 'week' | 'month' | 'year'): Days {
  const first = {
    week: () => day.subtract({ days: day.dayOfWeek - 1 }),
    month: () => day.with({ day: 1 }),
    year: () => day.with({ month: 1, day: 1 }),
  }[unit]()
  return { first, last: first.add({ [`${unit}s`]: 1 }).subtract({ days: 1 }) }
}

function componentsDay(date: ParsedResult['start']): Temporal.PlainDate {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => date.get(part) ?? 1)
  return Temporal.PlainDate.from({ year: year ?? 1, month: month ?? 1, day: day ?? 1 })
}

// A year stands after a preposition, in a range, or last; elsewhere it may be the topic ("the 2020 election").
const YEARS =
  /(?<=(?:^|[^\p{L}\p{N}])(?:in|since|until|till|before|after|during|from|between|and|to|by|в|во|с|со|до|после|за|от|по|и)\s+)(?<year>1\d{3}|20\d\d)(?!\p{N})(?:\s*[-–]\s*(?<end>1\d{3}|20\d\d)(?!\p{N}))?(?:\s+год\p{L}*|\s+г\.?(?!\p{L}))?|(?<![\p{L}\p{N}])(?<lone>1\d{3}|20\d\d)(?:\s*[-–]\s*(?<loneEnd>1\d{3}|20\d\d))?(?:\s+год\p{L}*)?(?=\s*[?.!]*\s*$)/giu

function years(text: string, taken: readonly DatePhrase[]): DatePhrase[] {
  return [...text.matchAll(YEARS)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (taken.some((phrase) => phrase.span.start < span.end && span.start < phrase.span.end))
      return []
    const from = Number(match.groups?.['year'] ?? match.groups?.['lone'])
    const until = Number(match.groups?.['end'] ?? match.groups?.['loneEnd'] ?? from)
    const first = Temporal.PlainDate.from({ year: from, month: 1, day: 1 })
    return [
      {
        span,
        first,
        last: Temporal.PlainDate.from({ year: until, month: 12, day: 31 }),
        isRange: until !== from,
      },
    ]
  })
}
