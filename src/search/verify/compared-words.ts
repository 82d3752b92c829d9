import { fold } from '../../language/fold.ts'
import { tokenize } from '../../language/tokens.ts'

/** A word as quotations are compared by it, with its place in the text. */
export type ComparedWord = {
  readonly word: string
  /** The same as it is searched for; several for a number in parts. */
  readonly searched: readonly string[]
  /** Only a hyphen stands between it and the word before: together they may be written as one. */
  readonly isHyphened: boolean
  readonly start: number
  readonly end: number
}

/**
 * The words of a text as quotations are compared by them: case, accents, ё, apostrophes and the marks between words are
 * left out, a number is one word however its thousands are parted, and with its minus. Unlike in search, no letter is:
 * "its" may be "it's", "Russia" is not "Russia's".
 */
export function comparedWords(text: string): ComparedWord[] {
  const found: ComparedWord[] = []
  for (const { word: token, start, end } of tokenize(text)) {
    const word = fold(text.slice(start, end)).replace(/['.]/g, '')
    if (word === '') continue
    const last = found.at(-1)
    const between = text.slice(last?.end ?? 0, start)
    if (last && isThousands(last.word, between, word)) {
      const searched = [...last.searched, token]
      found[found.length - 1] = { ...last, word: last.word + word, searched, end }
    } else if (/^\p{N}/u.test(word) && (last ? MINUS : FIRST_MINUS).test(between)) {
      found.push({ word: `-${word}`, searched: [token], isHyphened: false, start: start - 1, end })
    } else {
      const isHyphened = last !== undefined && HYPHEN.test(between)
      found.push({ word, searched: [token], isHyphened, start, end })
    }
  }
  return found
}

const HYPHEN = /^[-\u00AD\u2010\u2011]$/
/** What parts "10-20" is no minus. */
const MINUS = /[\s([“"«][-–−]$/
const FIRST_MINUS = /(?:^|[\s([“"«])[-–−]$/

/** The digits before and after a comma or a space that parts thousands. */
function isThousands(before: string, between: string, after: string): boolean {
  return (
    /^[,\u0020\u00A0\u2009\u202F]$/.test(between) &&
    /^-?[1-9]\d{0,2}(?:\d{3})*$/.test(before) &&
    /^\d{3}$/.test(after)
  )
}
