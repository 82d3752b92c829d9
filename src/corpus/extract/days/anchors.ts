import type { Article } from '../../../statement/article.ts'
import type { PartialDate } from '../../../statement/dates.ts'
import type { Dateline } from '../frame/dateline.ts'

/** The day that "on Tuesday" in a text counts from: a whole date, or a day of an unknown year with its weekday if it is known. */
export type Anchor =
  | { type: 'day'; date: Temporal.PlainDate }
  | { type: 'month-day'; month: number; day: number; weekday?: number }

export type Dating = { published?: PartialDate; anchor?: Anchor; warnings: string[] }

/**
 * Tells when an article was published and what its weekdays count from.
 *
 * The metadata’s date counts, else the dateline’s. A dateline without a year is the nearest such day on or before the
 * published one. A dateline whose day and weekday do not fit the year is left as printed, with a warning.
 *
 * @param leadWeekday the one weekday that the dateline’s own paragraph names: by the custom of the wires the dateline’s day
 */
export function dateArticle(
  { published }: Pick<Article, 'published'>,
  dateline: Dateline | undefined,
  leadWeekday: number | undefined,
): Dating {
  const known = published === undefined ? undefined : wholeDay(published)
  const month = dateline?.month
  const day = dateline?.day
  if (dateline === undefined || month === undefined || day === undefined) {
    return { ...given(published), ...anchored(known), warnings: [] }
  }
  const printed = { type: 'month-day', month, day } as const
  const year =
    dateline.year ?? (published === undefined ? undefined : yearOf(published, month, day))
  const date = year === undefined ? undefined : dayOf(year, month, day)
  if (date === undefined) {
    const weekday = dateline.weekday ?? leadWeekday
    const anchor = weekday === undefined ? printed : { ...printed, weekday }
    return { published: published ?? yearless(month, day), anchor, warnings: [] }
  }
  if (dateline.weekday !== undefined && dateline.weekday !== date.dayOfWeek) {
    const warnings = [misfit(dateline.weekday, date)]
    const anchor = { ...printed, weekday: dateline.weekday }
    return { published: published ?? yearless(month, day), anchor, warnings }
  }
  return { published: published ?? date.toString(), ...anchored(date), warnings: [] }
}

function given(published: PartialDate | undefined): { published?: PartialDate } {
  return published === undefined ? {} : { published }
}

function anchored(date: Temporal.PlainDate | undefined): { anchor?: Anchor } {
  return date === undefined ? {} : { anchor: { type: 'day', date } }
}

/** The year in which a month’s day is the nearest on or before a published day, or the published year alone. */
function yearOf(published: PartialDate, month: number, day: number): number | undefined {
  const date = wholeDay(published)
  if (date === undefined) return /^\d{4}$/.test(published) ? Number(published) : undefined
  const same = dayOf(date.year, month, day)
  const isBefore = same !== undefined && Temporal.PlainDate.compare(same, date) <= 0
  return isBefore ? date.year : date.year - 1
}

function wholeDay(date: PartialDate): Temporal.PlainDate | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? Temporal.PlainDate.from(date) : undefined
}

/** The day if the calendar has it: 29 February only in a leap year. */
export function dayOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month })
  return day <= daysInMonth ? Temporal.PlainDate.from({ year, month, day }) : undefined
}

export function yearless(month: number, day: number): PartialDate {
  return `--${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function misfit(weekday: number, date: Temporal.PlainDate): string {
  const [printed, real] = [WEEKDAYS[weekday - 1], WEEKDAYS[date.dayOfWeek - 1]]
  return `The dateline says ${printed}, but ${date.toString()} is a ${real}: the date is left as printed. Check the year.`
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
