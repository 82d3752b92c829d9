/**
 * The instant that a Retry-After header names, in seconds or as an HTTP date.
 *
 * At least a second from now, for clocks differ, and at most a day, for typing errors exist.
 *
 * @returns undefined when the header says nothing that can be read
 */
export function readRetryAfter(
  header: string | undefined,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const seconds = header === undefined ? NaN : secondsFrom(header.trim(), now)
  if (Number.isNaN(seconds)) return undefined
  return now.add({ seconds: Math.min(Math.max(seconds, 1), DAY) })
}

const DAY = 24 * 60 * 60

function secondsFrom(value: string, now: Temporal.Instant): number {
  if (/^\d+$/.test(value)) return Number(value)
  // Every form of an HTTP date begins with a weekday; what has none (-5, 1.5) would be taken for a date long past.
  if (!/^[a-z]{3,9}\b/i.test(value)) return NaN
  // The oldest of the three forms of an HTTP date does not name its zone, which is always GMT.
  const date = Date.parse(/GMT$/i.test(value) ? value : `${value} GMT`)
  return Math.ceil((date - now.epochMilliseconds) / 1000)
}
