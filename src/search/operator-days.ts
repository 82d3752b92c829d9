import { type Day, PartialDate } from '../statement/dates.ts'
import type { NamedPeriods } from './named-periods.ts'
import { findPeriod } from './period.ts'

type Days = { readonly from?: Day | undefined; readonly until?: Day | undefined }

/**
 * The days that the value of `since:` or `until:` names: 2017, 2017-05, 2017-05-31, or words ("yesterday", "last week", "pandemic");
 * `undefined` for what is not wholly a date that exists.
 */
export function operatorDays(
  value: string,
  today: Temporal.PlainDate,
  named: NamedPeriods,
): Days | undefined {
  const iso = value.replaceAll(/-(\d)(?!\d)/g, '-0$1')
  if (PartialDate.safeParse(iso).success) return isoDays(iso)
  const text = `in ${value}`
  const period = findPeriod(text, today, named)
  const isWhole = period?.spans.some(({ start, end }) => start === 0 && end === text.length)
  return isWhole ? period : undefined
}

function isoDays(date: PartialDate): Days | undefined {
  const [year, month, day] = date.split('-').map(Number)
  // A day without a year begins with hyphens.
  if (!year) return undefined
  if (day !== undefined) return { from: date, until: date }
  const last = Temporal.PlainYearMonth.from({ year, month: month ?? 12 })
  const first = last.with({ month: month ?? 1 })
  return {
    from: first.toPlainDate({ day: 1 }).toString(),
    until: last.toPlainDate({ day: last.daysInMonth }).toString(),
  }
}
