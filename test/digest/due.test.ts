import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alertDue, nextDue } from '../../src/digest/due.ts'
import type { Clock, Schedule } from '../../src/store/schedule.ts'

const DAILY: Schedule = { kind: 'daily' }
const at = (text: string) => Temporal.Instant.from(text)

/** The local times at which digests come between two instants. */
function dues(schedule: Schedule, clock: Clock, from: string, until: string): string[] {
  const found: string[] = []
  for (let due = nextDue(schedule, clock, at(from)); ; due = nextDue(schedule, clock, due)) {
    if (Temporal.Instant.compare(due, at(until)) > 0) return found
    found.push(due.toZonedDateTimeISO(clock.zone).toString({ timeZoneName: 'never' }))
  }
}

describe('the hour of a chat', () => {
  test('comes once just after clocks were put forward over it', () => {
    const clock = { zone: 'Europe/Berlin', minute: 150 }
    expect(dues(DAILY, clock, '2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z')).toEqual([
      '2026-03-29T03:00:00+02:00',
      '2026-03-30T02:30:00+02:00',
    ])
  })

  test('comes once, the first time, on a day that has it twice', () => {
    const clock = { zone: 'Europe/Berlin', minute: 150 }
    expect(dues(DAILY, clock, '2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z')).toEqual([
      '2026-10-25T02:30:00+02:00',
      '2026-10-26T02:30:00+01:00',
    ])
  })

  test('comes where midnight itself is skipped', () => {
    const clock = { zone: 'Africa/Cairo', minute: 20 }
    expect(dues(DAILY, clock, '2026-04-23T12:00:00Z', '2026-04-25T12:00:00Z')).toEqual([
      '2026-04-24T01:00:00+03:00',
      '2026-04-25T00:20:00+03:00',
    ])
  })

  test('does not come on a day that the zone has left out', () => {
    const clock = { zone: 'Pacific/Apia', minute: 540 }
    expect(dues(DAILY, clock, '2011-12-29T00:00:00Z', '2011-12-31T12:00:00Z')).toEqual([
      '2011-12-29T09:00:00-10:00',
      '2011-12-31T09:00:00+14:00',
    ])
  })

  test('comes on the days of the schedule', () => {
    const clock = { zone: 'Asia/Tokyo', minute: 510 }
    const [from, until] = ['2026-11-19T12:00:00Z', '2026-11-24T12:00:00Z']
    const days = (schedule: Schedule) =>
      dues(schedule, clock, from, until).map((due) => due.slice(8, 10))
    expect(days(DAILY)).toEqual(['20', '21', '22', '23', '24'])
    expect(days({ kind: 'weekdays' })).toEqual(['20', '23', '24'])
    expect(days({ kind: 'weekly', weekday: 7 })).toEqual(['22'])
  })
})

describe('quiet hours', () => {
  const clock: Clock = { zone: 'Europe/Moscow', minute: 540, quiet: { from: 1320, until: 420 } }

  test.each([
    ['2026-11-24T18:59:00Z', '2026-11-24T18:59:00Z'],
    ['2026-11-24T19:00:00Z', '2026-11-25T04:00:00Z'],
    ['2026-11-25T03:59:59Z', '2026-11-25T04:00:00Z'],
    ['2026-11-25T04:00:00Z', '2026-11-25T04:00:00Z'],
  ])('what comes up at %s is told at %s', (now, told) => {
    expect(alertDue(clock, at(now)).toString()).toBe(told)
  })

  test.each([
    // Clocks go back at 2:00: what comes at the second 1:10 does not wait for the next day.
    ['2026-11-01T05:10:00Z', '2026-11-01T05:30:00Z'],
    ['2026-11-01T05:40:00Z', '2026-11-01T05:40:00Z'],
    ['2026-11-01T06:10:00Z', '2026-11-01T06:10:00Z'],
  ])('end once on a day that has their end twice: %s is told at %s', (now, told) => {
    const twice: Clock = { zone: 'America/New_York', minute: 540, quiet: { from: 1320, until: 90 } }
    expect(alertDue(twice, at(now)).toString()).toBe(told)
  })

  test('nothing waits in a chat without them', () => {
    const { quiet: _, ...open } = clock
    expect(alertDue(open, at('2026-11-24T23:00:00Z')).toString()).toBe('2026-11-24T23:00:00Z')
  })
})

const anyInstant = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2035, 0, 1) / 1000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000))
const anyMinute = fc.integer({ min: 0, max: 1439 })

describe.each(Intl.supportedValuesOf('timeZone'))('in %s', (zone) => {
  test('a year has the hour once a day, at the hour or just after a skip, however often it is asked', () => {
    fc.assert(
      fc.property(
        anyMinute,
        anyInstant,
        fc.infiniteStream(fc.integer({ min: 1, max: 90_000 })),
        (minute, start, pauses) => {
          const clock = { zone, minute }
          let asked = start
          let previous = ''
          for (let days = 0; days < 4; days += 1) {
            const due = nextDue(DAILY, clock, asked)
            // Asked again at any moment before, as after a restart, it is the same.
            const between = asked.add({ seconds: pauses.next().value })
            const again = Temporal.Instant.compare(between, due) < 0 ? between : asked
            expect(nextDue(DAILY, clock, again).equals(due)).toBe(true)
            const local = due.toZonedDateTimeISO(zone)
            const isOnTime = local.hour * 60 + local.minute === minute
            const transition = due
              .subtract({ seconds: 1 })
              .toZonedDateTimeISO(zone)
              .getTimeZoneTransition('next')
            expect(isOnTime || transition?.toInstant().equals(due)).toBe(true)
            const day = isOnTime ? local.toPlainDate().toString() : undefined
            expect(day === undefined || day > previous).toBe(true)
            previous = day ?? previous
            asked = due
          }
        },
      ),
      { numRuns: 3 },
    )
  })

  test('an alert comes within a day, and in quiet hours only when the clock shows them again', () => {
    fc.assert(
      fc.property(
        anyMinute,
        fc.integer({ min: 0, max: 720 }),
        fc.boolean(),
        anyInstant,
        (from, length, isByChange, moment) => {
          const until = (from + length) % 1440
          const clock: Clock = { zone, minute: 540, quiet: { from, until } }
          const change = moment.toZonedDateTimeISO(zone).getTimeZoneTransition('next')?.toInstant()
          const seconds = (moment.epochMilliseconds / 1000) % 86_400
          const now = isByChange && change ? change.add({ seconds: seconds - 43_200 }) : moment
          const due = alertDue(clock, now)
          expect(alertDue(clock, due).equals(due)).toBe(true)
          expect(due.since(now).total('hours')).toBeGreaterThanOrEqual(0)
          expect(due.since(now).total('hours')).toBeLessThan(24)
          const local = due.toZonedDateTimeISO(zone)
          const minute = local.hour * 60 + local.minute
          const first = local.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'earlier' })
          const isAgain = !first.toInstant().equals(due)
          expect(isAgain || (minute - from + 1440) % 1440 >= length).toBe(true)
        },
      ),
      { numRuns: 5 },
    )
  })

  test('both changes of the clocks of each year keep each day its one hour', () => {
    let transition = at('2025-06-01T00:00:00Z')
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition('next')
    for (let seen = 0; transition && seen < 2; seen += 1) {
      for (const minute of minutesAround(transition)) {
        const from = transition.toInstant().subtract({ hours: 60 }).toString()
        const until = transition.toInstant().add({ hours: 60 }).toString()
        const found = dues(DAILY, { zone, minute }, from, until)
        const days = found.filter((due) => minuteOf(due) === minute).map((due) => due.slice(0, 10))
        expect(new Set(days).size).toBe(days.length)
        expect(found.length).toBeGreaterThanOrEqual(4)
        expect(found.length).toBeLessThanOrEqual(6)
      }
      transition = transition.getTimeZoneTransition('next')
    }
  })
})

function minuteOf(due: string): number {
  const { hour, minute } = Temporal.PlainTime.from(due.slice(11, 16))
  return hour * 60 + minute
}

/** The minutes of the clock just before, inside and just after what a change skips or doubles. */
function minutesAround(transition: Temporal.ZonedDateTime): number[] {
  const after = transition.hour * 60 + transition.minute
  return [-90, -60, -30, -1, 0, 1, 30, 60].map((minutes) => (after + minutes + 1440) % 1440)
}
