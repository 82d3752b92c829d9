import { editDistance } from '../../language/edit-distance.ts'
import { stem } from '../../language/stem.ts'
import { allowedEdits } from '../spelling.ts'

/** Whether two different words are likely one, misspelt or in another form. A number is like no other. */
export function isNearWord(one: string, other: string): boolean {
  const edits = Math.min(allowedEdits(one), allowedEdits(other))
  if (edits === 0 || /\p{N}/u.test(one + other)) return false
  if (stem(one) === stem(other)) return true
  // A misspelling keeps one end; it saves measuring every pair of words.
  if (one[0] !== other[0] && one.at(-1) !== other.at(-1)) return false
  return Math.abs(one.length - other.length) <= edits && editDistance(one, other) <= edits
}
