import { remember } from '../../../language/remember.ts'
import { monthOf, weekdayOf } from '../lexicon/calendar.ts'
import { wordClass, type WordClass } from '../lexicon/word-classes.ts'

/** What the letters of a word tell by themselves. */
export type WordLooks = {
  readonly word: string
  readonly lower: string
  readonly class: WordClass
  readonly isCapital: boolean
  readonly isCalendar: boolean
}

/**
 * The looks of a word.
 *
 * Remembered, since most words of an article stand in it again, and so that the passes, which look the word up in a dozen
 * lists, have one string for it whose hash is known.
 */
export const looksOf: (word: string) => WordLooks = remember(10_000, (word) => {
  const lower = word.toLowerCase()
  const isCapital = /^\p{Lu}/u.test(word)
  // "US" and "WHO" are no pronouns.
  const isAbbreviation = isCapital && /^\p{Lu}{2,}$/u.test(word)
  return {
    word,
    lower,
    class: isAbbreviation ? 'open' : wordClass(lower),
    isCapital,
    isCalendar: isCapital && (weekdayOf(lower) !== undefined || monthOf(lower) !== undefined),
  }
})
