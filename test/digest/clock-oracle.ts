/**
 * When a schedule is due, told in another way than the program does: by offsets and by looking, not by the rules of
 * Temporal for what a zone has twice or not at all.
 */
import type { Clock, Schedule } from '../../src/store/schedule.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** The first instant after another, in milliseconds since 1970, at which digests are due. */
export function dueAfter(schedule: Schedule, { zone, minute }: Clock, after: number): number {
  const day = Math.floor((after + offsetAt(zone, after)) / DAY)
  for (let date = day - 1; ; date += 1) {
    const due = isOn(schedule, date) ? hourOf(date, minute, zone) : undefined
    if (due !== undefined && due > after) return due
  }
}

/** The first instant at which the clocks of a zone show a minute of a day, counted from 1970; else when they skip it. */
function hourOf(day: number, minute: number, zone: string): number | undefined {
  const wall = day * DAY + minute * MINUTE
  const offsets = new Set([-2, -1, 0, 1, 2].map((days) => offsetAt(zone, wall + (days * DAY) / 2)))
  const shown = [...offsets]
    .map((offset) => wall - offset)
    .filter((instant) => instant + offsetAt(zone, instant) === wall)
  if (shown.length > 0) return Math.min(...shown)
  let [before, skip] = [wall - DAY, wall + DAY]
  while (skip - before > 1) {
    const middle = Math.floor((before + skip) / 2)
    if (middle + offsetAt(zone, middle) < wall) before = middle
    else skip = middle
  }
  const dayOf = (instant: number) => Math.floor((instant + offsetAt(zone, instant)) / DAY)
  return dayOf(before) === day || dayOf(skip) === day ? skip : undefined
}

function isOn(schedule: Schedule, day: number): boolean {
  // 1 January 1970 was a Thursday.
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1
  if (schedule.kind === 'weekdays') return weekday <= 5
  return schedule.kind !== 'weekly' || schedule.weekday === weekday
}

function offsetAt(zone: string, instant: number): number {
  const known = offsets.get(zone) ?? new Map<number, number>()
  offsets.set(zone, known)
  const found = known.get(instant)
  if (found !== undefined) return found
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  const offset = Math.round(local.offsetNanoseconds / 1e6)
  known.set(instant, offset)
  return offset
}

const offsets = new Map<string, Map<number, number>>()
