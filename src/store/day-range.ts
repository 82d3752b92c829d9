import type { PartialDate } from '../statement/dates.ts'

/** The days that a date covers, first and last included, as numbers that sort: 20170531 is 31 May 2017. */
export type DayRange = { readonly first: number; readonly last: number }

/**
 * The days that a date covers; `undefined` for no date and for a day without a year, which lies in no period.
 *
 * @example dayRange('2017-02') // { first: 20170201, last: 20170228 }
 */
export function dayRange(date: PartialDate | undefined): DayRange | undefined {
  if (date === undefined || date.startsWith('--')) return undefined
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) }
  if (day !== undefined)
    return { first: dayNumber(year, month, day), last: dayNumber(year, month, day) }
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month })
  return { first: dayNumber(year, month, 1), last: dayNumber(year, month, daysInMonth) }
}

function dayNumber(year: number, month: number, day: number): number {
  return (year * 100 + month) * 100 + day
}
