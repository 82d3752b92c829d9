import snowball from 'snowball-stemmers'
import { STOP_WORDS } from './stop-words.ts'

const english = snowball.newStemmer('english')
const russian = snowball.newStemmer('russian')

const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /^[a-z']+$/

// A stemmer costs some microseconds a word, and the words of a corpus come again and again.
const KNOWN_LIMIT = 50_000
const known = new Map<string, string>()

/**
 * The stem of a folded word, by its script: Snowball's English or Russian; any other word is its own stem.
 *
 * @example stem('ambassadors') // 'ambassador'
 */
export function stem(word: string): string {
  const seen = known.get(word)
  if (seen !== undefined) return seen
  if (known.size >= KNOWN_LIMIT) known.clear()
  const stemmed = compute(word)
  known.set(word, stemmed)
  return stemmed
}

function compute(word: string): string {
  // после (after) must not meet посла (of the ambassador).
  if (STOP_WORDS.has(word)) return word
  if (CYRILLIC.test(word)) return russian.stem(word)
  return LATIN.test(word) ? english.stem(word) : word
}
