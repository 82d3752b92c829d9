import type { DayRange } from '../day-range.ts'

/** The token by which a speaker, given by row, stands in the index. No word has a #. */
export function speakerToken(row: number): string {
  return `#${row}`
}

/** What a statement is sought by beside its words: the tokens of its speaker, given by row, and of its days. */
export function scopeTokens(speaker: number, days: DayRange | undefined): string {
  return [speakerToken(speaker), ...dayTokens(days)].join(' ')
}

/**
 * The tokens by which a date stands in the index: its decade, year and month, as far as they are one. No word has an @.
 *
 * @example dayTokens({ first: 19670501, last: 19670531 }) // ['@196', '@1967', '@196705']
 */
export function dayTokens(days: DayRange | undefined): string[] {
  if (!days) return []
  const { first, last } = days
  return PERIODS.filter(({ unit }) => Math.floor(first / unit) === Math.floor(last / unit)).map(
    ({ unit, digits }) => `@${String(Math.floor(first / unit)).padStart(digits, '0')}`,
  )
}

// A decade, a year and a month: what is left of a day's number without the digits after them.
const PERIODS = [
  { unit: 1e5, digits: 3 },
  { unit: 1e4, digits: 4 },
  { unit: 1e2, digits: 6 },
]
