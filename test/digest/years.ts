import fc from 'fast-check'
import type { Schedule } from '../../src/store/schedule.ts'
import type { Year } from './simulated-year.ts'

/** Years in a zone, with most of what happens near the changes of its clocks. */
export function yearsIn(zone: string): fc.Arbitrary<Year> {
  // Some zones have left days out, moved midnight, or changed by half an hour.
  return fc.integer({ min: 1985, max: 2030 }).chain((year) => {
    const changes = changesOf(zone, year)
    const near = (distance: number) =>
      changes.map(({ at }) =>
        fc
          .integer({ min: -distance, max: distance })
          .map((minutes) => Math.max(1, Math.floor(at) + minutes)),
      )
    const minutes = changes.map((change) =>
      fc.integer({ min: -90, max: 90 }).map((apart) => (change.minute + apart + 1440) % 1440),
    )
    return fc.record({
      year: fc.constant(year),
      clock: fc.record({
        zone: fc.constant(zone),
        minute: fc.oneof(fc.integer({ min: 0, max: 1439 }), ...minutes),
      }),
      subscriptions: fc.array(fc.record({ schedule, topics: fc.integer({ min: 1, max: 7 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
      statements: fc.array(
        fc.record({
          at: fc.oneof(fc.integer({ min: 1, max: YEAR }), ...near(1440)),
          topic: fc.integer({ min: 0, max: 3 }),
        }),
        { minLength: 10, maxLength: 60 },
      ),
      outages: fc.array(
        fc.record({
          after: fc.oneof(fc.integer({ min: 1, max: 100 * 1440 }), ...near(1440)),
          lasts: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 9 * 1440 })),
        }),
        { maxLength: 4 },
      ),
    })
  })
}

const YEAR = 365 * 1440
const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constantFrom<Schedule>({ kind: 'daily' }, { kind: 'weekdays' }, { kind: 'at-once' }),
  fc.record({ kind: fc.constant('weekly' as const), weekday: fc.integer({ min: 1, max: 7 }) }),
)

/** When clocks are changed in a year, in minutes from its beginning, and which minute they show then. */
function changesOf(zone: string, year: number): { at: number; minute: number }[] {
  const start = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0, 1))
  const changes: { at: number; minute: number }[] = []
  let change = start.toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (change) {
    const at = change.toInstant().since(start).total('minutes')
    if (at > YEAR) break
    changes.push({ at, minute: change.hour * 60 + change.minute })
    change = change.getTimeZoneTransition('next')
  }
  return changes
}
