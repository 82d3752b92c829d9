import snowball from 'snowball-stemmers'
import { remember } from './remember.ts'
import { STOP_WORDS } from './stop-words.ts'

const english = snowball.newStemmer('english')
const russian = snowball.newStemmer('russian')

const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /^[a-z']+$/

/**
 * The stem of a folded word, by its script: Snowball's English or Russian; any other word is its own stem.
 *
 * @example stem('ambassadors') // 'ambassador'
 */
export const stem = remember(50_000, (word) => {
  // после (after) must not meet посла (of the ambassador).
  if (STOP_WORDS.has(word)) return word
  if (CYRILLIC.test(word)) return russian.stem(word)
  return LATIN.test(word) ? english.stem(word) : word
})
