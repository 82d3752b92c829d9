import { Day, type PartialDate } from '../../statement/dates.ts'

/** A date as a source writes it: the date, nothing where it writes nothing, or what is wrong with it. */
export type ReadDate =
  | { readonly date: PartialDate }
  | { readonly problem: string }
  | Record<string, never>

/**
 * Reads a date as pages and feeds write it: ISO 8601 in its shapes, RFC 822 and the like, `31.05.2017`, Unix time.
 *
 * The day is the one that is printed, that is, the calendar day at the publisher's own offset: 23:30-04:00 on the 31st is
 * the 31st. What the calendar does not have, what contradicts itself (a wrong weekday), what may be two days (05/06/2017)
 * and the zero of a clock are problems: a wrong date is worse than none.
 *
 * @example readDate('Wed, 31 May 2017 23:30:00 EDT') // { date: '2017-05-31' }
 */
export function readDate(written: string | undefined): ReadDate {
  const text = written?.trim() ?? ''
  if (text === '') return {}
  const parts = isoParts(text) ?? namedParts(text) ?? dottedParts(text) ?? unixParts(text)
  if (parts === undefined)
    return { problem: `the date “${shortened(text)}” is left out: unknown form` }
  const { year, month, day, weekday } = parts
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  const full = `${year}-${month ?? '01'}-${day ?? '01'}`
  if (!Day.safeParse(full).success || !hasTime(text)) {
    return { problem: `the date “${shortened(text)}” is left out: there is no such day or hour` }
  }
  if (Number(year) < EARLIEST || full === '1970-01-01') {
    return { problem: `the date “${shortened(text)}” is left out: it is a clock's zero` }
  }
  const isOther = weekday !== undefined && weekday !== Temporal.PlainDate.from(full).dayOfWeek
  if (isOther) {
    return { problem: `the date “${shortened(text)}” is left out: it is another weekday` }
  }
  return { date }
}

type Parts = { year: string; month?: string; day?: string; weekday?: number }

const EARLIEST = 1800

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

function isoParts(text: string): Parts | undefined {
  const match =
    /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T\s].*)?$/s.exec(text) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:[T\s].*)?$/s.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/s.exec(text)
  if (!match) return undefined
  const [, year = '', month, day] = match
  return partsOf(year, month, day)
}

/** `Wed, 31 May 2017 …`, `31 May 17 …`, `May 31, 2017 …`, `Wed May 31 2017 …`, `31 мая 2017 …`. */
function namedParts(text: string): Parts | undefined {
  const [, opening, rest = ''] = /^(?:(\p{L}{2,12})\.?,?\s+)?(.*)$/isu.exec(text) ?? []
  const weekday = indexOf(WEEKDAYS, opening)
  const from = monthOf(opening) === undefined ? rest : text
  const first = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?!\d)/iu.exec(
    from,
  )
  const other = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu.exec(from)
  const [day, name, year] = first ? first.slice(1) : [other?.[2], other?.[1], other?.[3]]
  const month = monthOf(name)
  if (month === undefined || day === undefined || year === undefined) return undefined
  const parts = partsOf(fullYear(year), String(month), day)
  return weekday === undefined ? parts : { ...parts, weekday }
}

/** Dots are only written after the day; slashes are read only where one number can be no month. */
function dottedParts(text: string): Parts | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text)
  if (dotted) return partsOf(dotted[3] ?? '', dotted[2], dotted[1])
  const [, one, other, year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(text) ?? []
  if (one === undefined) return undefined
  if (Number(one) > 12 || one === other) return partsOf(year, other, one)
  return Number(other) > 12 ? partsOf(year, one, other) : undefined
}

function unixParts(text: string): Parts | undefined {
  if (!/^\d{9,10}(?:\d{3})?$/.test(text)) return undefined
  const milliseconds = text.length > 10 ? Number(text) : Number(text) * 1000
  const instant = Temporal.Instant.fromEpochMilliseconds(milliseconds)
  return isoParts(instant.toString().slice(0, 10))
}

function partsOf(year: string, month: string | undefined, day: string | undefined): Parts {
  return {
    year,
    ...(month !== undefined && { month: month.padStart(2, '0') }),
    ...(day !== undefined && { day: day.padStart(2, '0') }),
  }
}

/** RFC 2822: two digits below 50 are this century. */
function fullYear(year: string): string {
  if (year.length === 4) return year
  return Number(year) < 50 ? `20${year}` : `19${year}`
}

function hasTime(text: string): boolean {
  const time = /[T\s](\d{1,2}):(\d{2})(?!\d)/.exec(text) ?? /T(\d{2})(\d{2})/.exec(text)
  return time === null || (Number(time[1]) <= 24 && Number(time[2]) < 60)
}

function indexOf(names: readonly string[], name: string | undefined): number | undefined {
  if (name === undefined || name.length < 3) return undefined
  const index = names.findIndex((full) => full.startsWith(name.toLowerCase()))
  return index === -1 ? undefined : index + 1
}

function monthOf(name: string | undefined): number | undefined {
  const stem = name?.slice(0, 3).toLowerCase().replace('мая', 'май') ?? ''
  const russian = RUSSIAN_MONTHS.indexOf(stem)
  if (russian !== -1) return russian + 1
  return indexOf(MONTHS, name)
}

const MONTHS =
  'january february march april may june july august september october november december'.split(' ')
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const RUSSIAN_MONTHS = 'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' ')
