import {
  type Days,
  type Part,
  type Unit,
  dayOf,
  isBefore,
  partOf,
  quarterOf,
  spanning,
  unitAround,
  unitsBefore,
  yearsFrom,
} from './calendar.ts'
import type { DateValue, Stands } from './date-tokens.ts'

type DaysValue = Extract<DateValue, { kind: 'days' }>
type Recurring = Extract<DateValue, { kind: 'recurring' }>

export function exactly(days: Days | undefined, stands: Stands, isRange = false) {
  return days && ({ kind: 'days', days, stands, isRange } as const)
}

export function always(days: Days): DaysValue {
  return { kind: 'days', days, stands: 'anywhere' }
}

/** The days of a value; of a recurring one the latest that have begun. */
export function daysOf(value: DateValue, today: Temporal.PlainDate): Days | undefined {
  if (value.kind === 'days') return value.days
  if (value.kind === 'year') return yearsFrom(value.year, 1)
  return value.inYear(latestYearOf(value, today, ({ first }) => !isBefore(today, first)))
}

/** "Last May": the latest that is over, or the one so many years before. */
export function latestOver(value: Recurring, today: Temporal.PlainDate, yearsBefore = 0) {
  const year = latestYearOf(value, today, ({ last }) => isBefore(last, today))
  return exactly(value.inYear(year - yearsBefore), 'anywhere')
}

/** "This May": that of this year. "This winter": the one that is on, else that of the year. */
export function thisYears(value: Recurring, today: Temporal.PlainDate): DaysValue | undefined {
  const next = value.inYear(today.year + 1)
  const isOn = next !== undefined && !isBefore(today, next.first)
  return exactly(isOn ? next : value.inYear(today.year), value.isDoubtful ? 'last' : 'anywhere')
}

// A leap day is at most eight years back.
const YEARS_BACK = 8

/** The latest year, counted from the next because a winter begins before its year, whose days are as asked. */
function latestYearOf(
  { inYear }: Recurring,
  { year }: Temporal.PlainDate,
  isAsked: (days: Days) => boolean,
): number {
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, at) => year + 1 - at)
  const found = years.find((candidate) => {
    const days = inYear(candidate)
    return days !== undefined && isAsked(days)
  })
  return found ?? year
}

/** The days of a month from one to another, of whichever year; `undefined` when no year has them. */
export function daysOfMonth(month: number, from: number, until: number): Recurring | undefined {
  const inYear = (year: number) => {
    const [first, last] = [dayOf(year, month, from), dayOf(year, month, until)]
    return first && last && spanning(first, last)
  }
  const leapYear = 2000
  if (!inYear(leapYear)) return undefined
  return {
    kind: 'recurring',
    inYear,
    stands: 'anywhere',
    isDoubtful: false,
    isRange: from !== until,
  }
}

export function quarterEachYear(quarter: number): Recurring | undefined {
  const isQuarter = quarter >= 1 && quarter <= 4
  const inYear = (year: number) => quarterOf(year, quarter)
  return isQuarter ? { kind: 'recurring', inYear, stands: 'led', isDoubtful: false } : undefined
}

/** "Early 1963", "early in May": of years and days anywhere, of a recurring date as that date. */
export function partOfValue(value: DateValue, part: Part): DateValue {
  if (value.kind === 'year') return always(partOf(yearsFrom(value.year, 1), part))
  if (value.kind === 'days') return always(partOf(value.days, part))
  const { inYear, stands, isDoubtful } = value
  const partInYear = (year: number) => {
    const days = inYear(year)
    return days && partOf(days, part)
  }
  return { kind: 'recurring', inYear: partInYear, stands, isDoubtful }
}

/** The unit of the calendar that lies so many back: of a vague number, all from the most to the least. */
export function unitsAgo(
  today: Temporal.PlainDate,
  unit: Unit,
  least: number,
  most = least,
): DateValue {
  const last = unitAround(unitsBefore(today, least, unit), unit)
  if (unit === 'year' && most === least) {
    return { kind: 'year', year: last.first.year, stands: 'anywhere' }
  }
  return always(spanning(unitAround(unitsBefore(today, most, unit), unit), last))
}

/** "The last two weeks": from the day two weeks ago to today. */
export function upToToday(today: Temporal.PlainDate, count: number, unit: Unit): DaysValue {
  return always({ first: unitsBefore(today, count, unit), last: today })
}

/** The latest such day of the week before a day. */
export function weekdayBefore(day: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return day.subtract({ days: ((day.dayOfWeek - weekday + 6) % 7) + 1 })
}

/**
 * Two dates as one period, from the first to the last day of both: "from May to July 2017", but also "1961 or 1963",
 * since a period that is too wide shuts nothing out. The year may stand with one of them alone.
 */
export function joined(
  left: DateValue,
  right: DateValue,
  today: Temporal.PlainDate,
): DaysValue | undefined {
  const isRightOpen = right.kind === 'recurring' && left.kind !== 'recurring'
  // "In 2017, and may …"
  if (isRightOpen && right.isDoubtful) return undefined
  const last = isRightOpen ? following(right, daysOf(left, today)) : daysOf(right, today)
  const first = left.kind === 'recurring' ? preceding(left, last) : daysOf(left, today)
  return first && last && exactly(spanning(first, last), right.stands, true)
}

/** The recurring date in the year of other days, or in the year before so as not to come after them. */
function preceding({ inYear }: Recurring, days: Days | undefined): Days | undefined {
  const found = days && inYear(days.last.year)
  return found && isBefore(days.first, found.first) ? inYear(days.last.year - 1) : found
}

function following({ inYear }: Recurring, days: Days | undefined): Days | undefined {
  const found = days && inYear(days.first.year)
  return found && isBefore(found.first, days.first) ? inYear(days.first.year + 1) : found
}
