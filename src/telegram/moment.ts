/** A moment as the clocks of a zone show it, for texts to say. */
export type Moment = {
  /** Days from today: 0 today, 1 tomorrow. */
  readonly days: number
  /** 1 is Monday. */
  readonly weekday: number
  readonly month: number
  readonly day: number
  /** `08:30`. */
  readonly time: string
  readonly zone: string
}

/** A moment in a zone, seen from now. */
export function momentOf(at: Temporal.Instant, now: Temporal.Instant, zone: string): Moment {
  const local = at.toZonedDateTimeISO(zone)
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return {
    days: today.until(local.toPlainDate()).total('days'),
    weekday: local.dayOfWeek,
    month: local.month,
    day: local.day,
    time: timeOf(local.hour * 60 + local.minute),
    zone,
  }
}

/** Minutes since midnight as clocks show them. */
export function timeOf(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
