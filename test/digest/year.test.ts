import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulateYear } from './simulated-year.ts'
import { yearsIn } from './years.ts'

// `npm run bench:year` does it for every zone.
test('a year long, each statement that a chat follows is told once, at the hour of the chat', () => {
  const years = fc.constantFrom(...Intl.supportedValuesOf('timeZone')).chain(yearsIn)
  fc.assert(
    fc.property(years, (year) => {
      for (const { times, expected } of simulateYear(year)) {
        expect(times).toEqual(expected === undefined ? [] : [expected])
      }
    }),
    { numRuns: 50 },
  )
})
