import { z } from 'zod'

const NOT_A_MOMENT = 'not a moment such as 2026-03-01T12:00:00Z or 2026-03-01'

/** An instant (`2026-03-01T12:00:00Z`), a local time (`2026-03-01T12:00`), or a day (`2026-03-01`): its start. */
export const Moment = z.string().transform((text, context): Moment => {
  const moment = readMoment(text)
  if (moment) return moment
  context.addIssue(NOT_A_MOMENT)
  return z.NEVER
})
/** Where no zone is written, that of the settings makes it an instant. */
export type Moment = (zone: string) => Temporal.Instant

function readMoment(text: string): Moment | undefined {
  const instant = parse(() => Temporal.Instant.from(text))
  if (instant) return () => instant
  const local = parse(() => Temporal.PlainDateTime.from(text))
  return local && ((zone) => local.toZonedDateTime(zone).toInstant())
}

function parse<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
