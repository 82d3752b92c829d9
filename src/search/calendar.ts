/** Days in a row, the first and the last of them included. */
export type Days = { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate }

export type Unit =
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'year'
  | 'decade'
  | 'century'

export type Season = 'winter' | 'spring' | 'summer' | 'autumn'

/** A part of a period, of equal ones: `{ index: 0, of: 3 }` is its beginning, `{ index: 1, of: 2 }` its second half. */
export type Part = { readonly index: number; readonly of: number }

/** The unit of the calendar that a day is in, such as its week (from Monday) or its decade. */
export function unitAround(day: Temporal.PlainDate, unit: Unit): Days {
  const single = { first: day, last: day }
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  const monthsFrom = (count: number) =>
    lasting(day.with({ day: 1, month: day.month - ((day.month - 1) % count) }), { months: count })
  return {
    hour: () => single,
    day: () => single,
    week: () => lasting(monday, { weeks: 1 }),
    weekend: () => lasting(monday.add({ days: 5 }), { days: 2 }),
    month: () => monthsFrom(1),
    quarter: () => monthsFrom(3),
    'half-year': () => monthsFrom(6),
    year: () => yearsFrom(day.year, 1),
    decade: () => yearsFrom(day.year - (day.year % 10), 10),
    century: () => centuryOf(Math.ceil(day.year / 100)),
  }[unit]()
}

/** The day that lies so many units before another. */
export function unitsBefore(day: Temporal.PlainDate, count: number, unit: Unit) {
  return day.subtract(
    {
      hour: { days: Math.ceil(count / 24) },
      day: { days: count },
      week: { weeks: count },
      weekend: { weeks: count },
      month: { months: count },
      quarter: { months: count * 3 },
      'half-year': { months: count * 6 },
      year: { years: count },
      decade: { years: count * 10 },
      century: { years: count * 100 },
    }[unit],
  )
}

/** A day of a year; `undefined` when that year has no such day. */
export function dayOf(year: number, month: number, day: number): Days | undefined {
  if (month < 1 || month > 12) return undefined
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return day < 1 || day > first.daysInMonth ? undefined : unitAround(first.with({ day }), 'day')
}

export function monthOf(year: number, month: number): Days | undefined {
  const days = dayOf(year, month, 1)
  return days && unitAround(days.first, 'month')
}

export function quarterOf(year: number, quarter: number): Days | undefined {
  return quarter < 1 || quarter > 4 ? undefined : quarterFrom(year, quarter * 3 - 2)
}

/** Three whole months. A winter has the year in which it ends: winter 2017 began in December 2016. */
export function seasonOf(year: number, season: Season): Days {
  if (season === 'winter') return quarterFrom(year - 1, 12)
  return quarterFrom(year, { spring: 3, summer: 6, autumn: 9 }[season])
}

export function yearsFrom(year: number, count: number): Days {
  return lasting(Temporal.PlainDate.from({ year, month: 1, day: 1 }), { years: count })
}

/** The century of that number: people begin the 20th in 1900 as well as in 1901, so both years count. */
export function centuryOf(number: number): Days {
  return yearsFrom((number - 1) * 100, 101)
}

/** A part of the days, in the largest whole years, months or days that it can be told in. */
export function partOf({ first, last }: Days, { index, of }: Part): Days {
  const end = last.add({ days: 1 })
  const months = first.until(end, { largestUnit: 'months' })
  const unit = months.months >= 36 ? 'years' : months.months >= of ? 'months' : 'days'
  const count = first.until(end, { largestUnit: unit })[unit]
  return {
    first: first.add({ [unit]: Math.floor((count * index) / of) }),
    last: first.add({ [unit]: Math.ceil((count * (index + 1)) / of) }).subtract({ days: 1 }),
  }
}

/** The days from the first of all to the last of all. */
export function spanning(a: Days, b: Days): Days {
  return {
    first: isBefore(b.first, a.first) ? b.first : a.first,
    last: isBefore(a.last, b.last) ? b.last : a.last,
  }
}

export function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}

function quarterFrom(year: number, month: number): Days {
  return lasting(Temporal.PlainDate.from({ year, month, day: 1 }), { months: 3 })
}

function lasting(first: Temporal.PlainDate, duration: Temporal.DurationLike): Days {
  return { first, last: first.add(duration).subtract({ days: 1 }) }
}
