import type { Connection } from './connection.ts'
import { stemCounts } from './stem-counts.ts'

/**
 * The part of a phrase, given in stems, that the index is asked for: all of it, or of a long or stammering one the words
 * around its rarest. The index reads the list of each word of a phrase, however often it comes, so that "the the the …"
 * would take seconds. So what is found for such a phrase has only the part for certain.
 */
export function partOfPhrase(connection: Connection, phrase: string): string {
  const stems = phrase.split(/\s+/).filter((stem) => stem !== '')
  if (isAffordable(stems)) return phrase
  const counts = stemCounts(connection, stems)
  const countOf = (stem: string) => counts.get(stem) ?? 0
  const rarest = stems.reduce(
    (least, stem, index) => (countOf(stem) < countOf(stems[least] ?? '') ? index : least),
    0,
  )
  let [start, end] = [rarest, rarest + 1]
  for (;;) {
    if (end < stems.length && isAffordable(stems.slice(start, end + 1))) end += 1
    else if (start > 0 && isAffordable(stems.slice(start - 1, end))) start -= 1
    else return stems.slice(start, end).join(' ')
  }
}

const LONGEST = 12
const REPEATS = 2

function isAffordable(stems: readonly string[]): boolean {
  if (stems.length > LONGEST) return false
  return [...Map.groupBy(stems, (stem) => stem).values()].every(({ length }) => length <= REPEATS)
}
