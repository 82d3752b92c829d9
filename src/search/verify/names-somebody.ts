import { STOP_WORDS } from '../../language/stop-words.ts'
import { tokenize } from '../../language/tokens.ts'
import { REPORTING_WORDS } from './reporting-words.ts'

/** Whether a clause tells who speaks: by what may be a name, for it begins with a capital, an office, or "he" and "she". */
export function namesSomebody(clause: string): boolean {
  return tokenize(clause).some(({ word, start }) => {
    if (SOMEBODY.has(word)) return true
    const isEmpty = STOP_WORDS.has(word) || REPORTING_WORDS.has(word)
    return !isEmpty && /^\p{Lu}/u.test(clause.slice(start))
  })
}

const SOMEBODY = new Set(
  `
  he she minister president chancellor senator governor mayor secretary ambassador spokesman spokeswoman spokesperson official
  он она министр президент премьер канцлер сенатор депутат губернатор мэр посол спикер политик чиновник
  `
    .trim()
    .split(/\s+/),
)
