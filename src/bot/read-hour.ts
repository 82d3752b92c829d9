/** What somebody says of hours: when digests come, or from when until when alerts wait. In minutes since midnight. */
export type Hour = { readonly minute: number } | { readonly from: number; readonly until: number }

/**
 * Reads an hour, or two with a dash between them.
 *
 * @example readHour('8:30') // { minute: 510 }
 * @example readHour('в 8 утра') // { minute: 480 }
 * @example readHour('22–7') // { from: 1320, until: 420 }
 */
export function readHour(words: string): Hour | undefined {
  const [first, second, more] = words.split(/[-–—]/u)
  if (more !== undefined) return undefined
  const from = readTime(first ?? '')
  if (second === undefined) return from === undefined ? undefined : { minute: from }
  const until = readTime(second)
  return from === undefined || until === undefined ? undefined : { from, until }
}

function readTime(words: string): number | undefined {
  const [, hours, minutes = '0', half] = TIME.exec(words.trim()) ?? []
  if (hours === undefined) return undefined
  const typed = Number(hours)
  if (half !== undefined && (typed < 1 || typed > 12)) return undefined
  const hour = half === undefined ? typed : (typed % 12) + (isLater(half, typed) ? 12 : 0)
  const minute = Number(minutes)
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined
}

/** Whether an hour is in the half of the day after noon; of the night, the hours up to five are not. */
function isLater(half: string, hour: number): boolean {
  const named = half.toLowerCase()
  if (named === 'ночи') return hour > 5 && hour < 12
  return AFTER_NOON.has(named)
}

const TIME =
  /^(?:(?:at|в)\s+)?(\d{1,2})(?:[:.]?(\d\d))?(?:\s*(?:час(?:а|ов)?|ч\.?))?\s*(am|pm|a\.m\.|p\.m\.|утра|дня|вечера|ночи)?$/iu
const AFTER_NOON = new Set(['pm', 'p.m.', 'дня', 'вечера'])
