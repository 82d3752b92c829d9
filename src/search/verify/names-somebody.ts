import { STOP_WORDS } from '../../language/stop-words.ts'
import { tokenize } from '../../language/tokens.ts'
import { isTitle } from '../titles.ts'
import { REPORTING_WORDS } from './reporting-words.ts'

/** Whether a clause tells who speaks: by what may be a name, for it begins with a capital, an office, or "he" and "she". */
export function namesSomebody(clause: string): boolean {
  return tokenize(clause).some(({ word, start }) => {
    if (PRONOUNS.has(word)) return true
    if (STOP_WORDS.has(word) || REPORTING_WORDS.has(word)) return false
    return isTitle(word) || /^\p{Lu}/u.test(clause.slice(start))
  })
}

const PRONOUNS = new Set(['he', 'she', 'он', 'она'])
