/** Lets chats of every zone live through years: each statement is told once, at the hour of the chat. */
import fc from 'fast-check'
import { simulateYear } from '../test/digest/simulated-year.ts'
import { yearsIn } from '../test/digest/years.ts'

const [YEARS = 5, SEED = 1] = process.argv.slice(2).map(Number)
const zones = Intl.supportedValuesOf('timeZone')
const started = performance.now()
let told = 0
for (const zone of zones) {
  const found = fc.check(
    fc.property(yearsIn(zone), (year) =>
      simulateYear(year).every(({ times, expected }) => {
        told += times.length
        return times.length === (expected === undefined ? 0 : 1) && times[0] === expected
      }),
    ),
    { numRuns: YEARS, seed: SEED },
  )
  if (!found.failed) continue
  console.error(`${zone}: ${JSON.stringify(found.counterexample)}`)
  process.exitCode = 1
  break
}
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  `${YEARS} years of a chat in each of ${zones.length} zones in ${seconds} s, seed ${SEED}: ${told} statements told, ${process.exitCode === 1 ? 'NOT ALL' : 'each'} once and at the hour`,
)
