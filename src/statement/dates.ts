import { z } from 'zod'

const NOT_A_DATE = 'not a date such as 2017-05-31, 2017-05, 2017 or --05-31'

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** A date as far as it is known: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or `--MM-DD` for a day without a year. */
export const PartialDate = z
  .string()
  .regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|--\d{2}-\d{2})$/, { error: NOT_A_DATE, abort: true })
  .refine(isPartialDate, NOT_A_DATE)
export type PartialDate = z.infer<typeof PartialDate>

/** The first or last day, month or year of a period. */
export const DatedSince = PartialDate.refine(
  (date) => !date.startsWith('-'),
  'a day without a year; give the year as well',
)

function isPartialDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (year !== undefined) return isDay(year, month ?? '01', day ?? '01')
  const [, yearlessMonth, yearlessDay] = /^--(\d{2})-(\d{2})$/.exec(text) ?? []
  // Every month-day that any year has: 2000 was a leap year.
  return yearlessMonth !== undefined && isDay('2000', yearlessMonth, yearlessDay ?? '')
}

function isDay(year: string, month: string, day: string): boolean {
  return Day.safeParse(`${year}-${month}-${day}`).success
}
