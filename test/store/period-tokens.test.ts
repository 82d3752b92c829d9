import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayRange } from '../../src/store/day-range.ts'
import { periodTokens } from '../../src/store/sqlite/period-tokens.ts'
import { dayTokens } from '../../src/store/sqlite/scope-tokens.ts'

test('a period is covered by the fewest parts, in whole decades and years where it has them', () => {
  const tokens = (from: string, until: string) => {
    const [first = 0, last = 0] = [dayRange(from)?.first, dayRange(until)?.last]
    return periodTokens({ first, last })?.join(' ')
  }
  expect(tokens('1967-05-15', '1967-05-20')).toBe('@196705')
  expect(tokens('1967', '1967')).toBe('@1967')
  expect(tokens('1968-11', '1971-02')).toBe('@196811 @196812 @1969 @1970 @197101 @197102')
  expect(tokens('1959', '1980')).toBe('@1959 @196 @197 @1980')
  expect(tokens('0800', '2026')).toBeUndefined()
  expect(tokens('1968', '1967')).toBe('')
})

test('whatever lies in a period has one of its tokens', () => {
  const day = fc
    .date({ min: new Date('1800-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, end]) => date.slice(0, end))
  fc.assert(
    fc.property(day, day, partial, (one, other, said) => {
      const [from, until] = one < other ? [one, other] : [other, one]
      const [start, end, days] = [dayRange(from), dayRange(until), dayRange(said)]
      if (!start || !end || !days || days.first < start.first || days.last > end.last) return true
      const tokens = periodTokens({ first: start.first, last: end.last })
      return tokens === undefined || dayTokens(days).some((token) => tokens.includes(token))
    }),
    { numRuns: 2_000 },
  )
})
