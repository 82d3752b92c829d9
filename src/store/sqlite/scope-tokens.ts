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
  const first = String(days.first).padStart(DAY_DIGITS, '0')
  const last = String(days.last).padStart(DAY_DIGITS, '0')
  return PERIOD_DIGITS.map((digits) => first.slice(0, digits))
    .filter((period) => last.startsWith(period))
    .map((period) => `@${period}`)
}

const DAY_DIGITS = 8
// Of a decade, a year and a month.
const PERIOD_DIGITS = [3, 4, 6]
