/** What somebody says of hours: when digests come, or from when until when alerts wait. In minutes since midnight. */
export type Hour = { readonly minute: number } | { readonly from: number; readonly until: number }

/**
 * Reads an hour, or two with a dash between them.
 *
 * @example readHour('8:30') // { minute: 510 }
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
  const [, hours, minutes = '0', half] =
    /^(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?$/i.exec(words.trim()) ?? []
  if (hours === undefined) return undefined
  const typed = Number(hours)
  if (half !== undefined && (typed < 1 || typed > 12)) return undefined
  const hour = half === undefined ? typed : (typed % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  const minute = Number(minutes)
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined
}
