import type { PartialDate } from '../statement/dates.ts'

/** A date as far as it is known; `month` counts from 1. */
export type DateParts =
  | { readonly year: number; readonly month?: undefined; readonly day?: undefined }
  | { readonly year: number; readonly month: number; readonly day?: undefined }
  | { readonly year?: number | undefined; readonly month: number; readonly day: number }

/** `2017-05-31`, `2017-05`, `2017` or `--05-31` in its parts. */
export function dateParts(date: PartialDate): DateParts {
  const [, year, month, day] = /^(\d{4}|-)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? []
  if (year === undefined) throw new Error(`not a partial date: ${date}`)
  if (month === undefined) return { year: Number(year) }
  if (day === undefined) return { year: Number(year), month: Number(month) }
  return { year: year === '-' ? undefined : Number(year), month: Number(month), day: Number(day) }
}

/** The parts of a date that may not be known. */
export function datePartsIfKnown(date: PartialDate | undefined): DateParts | undefined {
  return date === undefined ? undefined : dateParts(date)
}
