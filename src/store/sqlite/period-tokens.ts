import type { DayRange } from '../day-range.ts'

/**
 * Tokens of which every statement within some days has one; others may have one as well, in the months, years or decades
 * where the days begin and end. None where there is no such day; `undefined` where they would be too many.
 *
 * @example periodTokens({ first: 19670515, last: 19690131 }) // ['@196705', … '@196712', '@1968', '@196901']
 */
export function periodTokens(days: DayRange): string[] | undefined {
  if (days.first > days.last) return []
  const covers = FINEST.map((finest) => cover(days, finest))
  return covers.find(({ length }) => length <= MAX_TOKENS)
}

// Each is looked up for each statement that has the words.
const MAX_TOKENS = 16
const FINEST = ['month', 'year', 'decade'] as const

function cover({ first, last }: DayRange, finest: (typeof FINEST)[number]): string[] {
  const tokens: string[] = []
  const token = (period: number, digits: number) =>
    tokens.push(`@${String(period).padStart(digits, '0')}`)
  const end = yearOf(last)
  for (let year = yearOf(first); year <= end; year += 1) {
    const decade = Math.floor(year / 10)
    const isWhole = first <= year * 10_000 + 101 && last >= year * 10_000 + 1231
    const hasDecade = isWhole && year % 10 === 0 && last >= (year + 9) * 10_000 + 1231
    if (finest === 'decade' || hasDecade) {
      token(decade, 3)
      year = decade * 10 + 9
    } else if (isWhole || finest === 'year') {
      token(year, 4)
    } else {
      const from = year === yearOf(first) ? monthOf(first) : 1
      const until = year === end ? monthOf(last) : 12
      for (let month = from; month <= until; month += 1) token(year * 100 + month, 6)
    }
  }
  return tokens
}

function yearOf(day: number): number {
  return Math.floor(day / 10_000)
}

function monthOf(day: number): number {
  return Math.floor(day / 100) % 100
}
