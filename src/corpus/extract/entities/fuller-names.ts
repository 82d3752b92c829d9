import { beginsGiven } from './displayed-name.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'

/** Whether a name is given in more words than before, or with a given name for an initial. */
export function isFuller(parts: readonly string[], known: readonly string[]): boolean {
  const [isShort, wasShort] = [isInitial(parts[0] ?? ''), isInitial(known[0] ?? '')]
  if (isShort !== wasShort && known.length > 1) return wasShort && parts.length > 1
  const [isGiven, wasGiven] = [beginsGiven(parts), beginsGiven(known)]
  if (isGiven !== wasGiven && known.length > 1) return isGiven && parts.length > 1
  return parts.length > known.length
}

export function isInitial(part: string): boolean {
  return /^\p{L}\.?$|^(?:\p{L}\.)+$/u.test(part)
}

/** "Jane Roe Slams John Doe", "Read All About It Now": words with capitals that are more than a name, or hold a verb. */
export function isHeadline(parts: readonly string[]): boolean {
  if (parts.length < 3) return false
  const words = parts.filter((part) => /^\p{Lu}\p{Ll}/u.test(part))
  if (words.length > LONGEST_NAME) return true
  const inner = words.slice(1, -1).map((word) => word.toLowerCase())
  return inner.some(isPresentVerb)
}

const LONGEST_NAME = 4

function isPresentVerb(word: string): boolean {
  return word.endsWith('s') && reportingVerbs(word).some(({ form }) => form === 'finite')
}
