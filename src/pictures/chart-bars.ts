import type { MonthCount } from './chart.ts'

/** The bars of a chart from left to right, and which of them have a label below, of one line or two. */
export type Bars = {
  readonly unit: 'month' | 'year'
  readonly counts: readonly { readonly statements: number }[]
  readonly ticks: readonly { readonly index: number; readonly lines: readonly string[] }[]
}

/** Months without a gap from the first to the last, or years where these would be too many; with round ticks. */
export function bars(months: readonly MonthCount[], language: string): Bars {
  const counted = new Map<number, number>()
  for (const { month, statements } of months) {
    const number = monthNumber(month)
    if (statements > 0) counted.set(number, (counted.get(number) ?? 0) + statements)
  }
  const first = Math.min(...counted.keys())
  const last = Math.max(...counted.keys())
  if (counted.size === 0) return { unit: 'month', counts: [], ticks: [] }
  return last - first < MAX_MONTHS
    ? monthBars(counted, { first, last }, language)
    : yearBars(counted, { first, last })
}

function monthBars(
  counted: ReadonlyMap<number, number>,
  { first, last }: Period,
  language: string,
): Bars {
  const names = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
  const indexes = Array.from({ length: last - first + 1 }, (_, index) => index)
  const step = MONTH_STEPS.find((months) => indexes.length / months <= MAX_TICKS) ?? 60
  const ticks = indexes
    .filter((index) => (first + index) % step === 0)
    .map((index, at) => {
      const [year, month] = [Math.floor((first + index) / 12), (first + index) % 12]
      if (step >= 12) return { index, lines: [String(year)] }
      const name = names.format(Date.UTC(2000, month)).replace(/\.$/, '')
      return { index, lines: [name, ...(at === 0 || month === 0 ? [String(year)] : [])] }
    })
  return {
    unit: 'month',
    counts: indexes.map((index) => ({ statements: counted.get(first + index) ?? 0 })),
    ticks,
  }
}

function yearBars(counted: ReadonlyMap<number, number>, { first, last }: Period): Bars {
  const [from, until] = [Math.floor(first / 12), Math.floor(last / 12)]
  const statements = Array.from({ length: until - from + 1 }, () => 0)
  for (const [month, count] of counted) {
    const index = Math.floor(month / 12) - from
    statements[index] = (statements[index] ?? 0) + count
  }
  const step = YEAR_STEPS.find((years) => statements.length / years <= MAX_TICKS) ?? 1000
  return {
    unit: 'year',
    counts: statements.map((count) => ({ statements: count })),
    ticks: statements.flatMap((_, index) =>
      (from + index) % step === 0 ? [{ index, lines: [String(from + index)] }] : [],
    ),
  }
}

type Period = { readonly first: number; readonly last: number }

/** Months since the beginning of the calendar. */
function monthNumber(month: string): number {
  const [year = 0, ofYear = 1] = month.split('-').map(Number)
  return year * 12 + ofYear - 1
}

const MAX_MONTHS = 240
const MAX_TICKS = 12
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 36, 60]
const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500]
