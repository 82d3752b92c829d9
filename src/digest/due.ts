/**
 * When a digest or an alert is due: values in, instants out.
 *
 * Each day of a zone has a chat's hour once. Where clocks were put forward over it, it comes just after; where they were put
 * back it is the first of the two. A day that a zone has left out, crossing the date line, has none.
 */
import type { Clock, Schedule } from '../store/schedule.ts'

/** The first instant after `after` at which a schedule wants its digest. */
export function nextDue(
  schedule: Schedule,
  clock: Clock,
  after: Temporal.Instant,
): Temporal.Instant {
  if (schedule.kind === 'at-once') return alertDue(clock, after)
  // The day before: its hour can have been skipped over midnight.
  const first = after.toZonedDateTimeISO(clock.zone).toPlainDate().subtract({ days: 1 })
  for (let day = 0; ; day += 1) {
    const date = first.add({ days: day })
    if (!isOn(schedule, date)) continue
    const due = hourOf(date, clock.minute, clock.zone)
    if (due && Temporal.Instant.compare(due, after) > 0) return due
  }
}

/** When something that comes up at `now` may be told: at once, or when the quiet hours are over. */
export function alertDue({ zone, quiet }: Clock, now: Temporal.Instant): Temporal.Instant {
  if (!quiet) return now
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  // Quiet hours of the day before last can go on where a day was left out.
  for (const days of [0, 1, 2]) {
    const date = today.subtract({ days })
    const from = hourOf(date, quiet.from, zone)
    if (!from || Temporal.Instant.compare(from, now) > 0) continue
    const until = quietUntil(date, quiet, zone)
    if (Temporal.Instant.compare(now, until) < 0) return until
  }
  return now
}

/** When the quiet hours end that begin on a day: an end that a day has twice is over the first time. */
function quietUntil(
  date: Temporal.PlainDate,
  { from, until }: NonNullable<Clock['quiet']>,
  zone: string,
): Temporal.Instant {
  for (let days = from <= until ? 0 : 1; ; days += 1) {
    const end = hourOf(date.add({ days }), until, zone)
    if (end) return end
  }
}

function isOn(schedule: Schedule, { dayOfWeek }: Temporal.PlainDate): boolean {
  if (schedule.kind === 'weekdays') return dayOfWeek <= FRIDAY
  return schedule.kind !== 'weekly' || schedule.weekday === dayOfWeek
}

/** The instant of a day's minute; `undefined` on a day that the zone does not have. */
function hourOf(
  date: Temporal.PlainDate,
  minute: number,
  zone: string,
): Temporal.Instant | undefined {
  const local = date.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
  const at = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (at.toPlainDateTime().equals(local)) return at.toInstant()
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return undefined
  // What "earlier" gives for a minute that was skipped lies before the skip.
  return at.getTimeZoneTransition('next')?.toInstant()
}

const FRIDAY = 5
