import { fold } from '../../language/fold.ts'
import { tokenize } from '../../language/tokens.ts'

/** A word as quotations are compared by it, with its place in the text. */
export type ComparedWord = {
  readonly word: string
  /** The same as it is searched for; several for a number in parts. */
  readonly searched: readonly string[]
  readonly start: number
  readonly end: number
}

/**
 * The words of a text as quotations are compared by them: case, accents, ё, apostrophes and the marks between words are
 * left out, a number is one word however its thousands are parted. Unlike in search, no letter is: "its" may be "it's",
 * "Russia" is not "Russia's".
 */
export function comparedWords(text: string): ComparedWord[] {
  const found: ComparedWord[] = []
  for (const { word: token, start, end } of tokenize(text)) {
    const word = fold(text.slice(start, end)).replace(/['.]/g, '')
    if (word === '') continue
    const last = found.at(-1)
    if (last && isThousands(last.word, text.slice(last.end, start), word)) {
      const searched = [...last.searched, token]
      found[found.length - 1] = { word: last.word + word, searched, start: last.start, end }
    } else {
      found.push({ word, searched: [token], start, end })
    }
  }
  return found
}

/** The digits before and after a comma or a space that parts thousands. */
function isThousands(before: string, between: string, after: string): boolean {
  return (
    /^[,\u0020\u00A0\u2009\u202F]$/.test(between) &&
    /^[1-9]\d{0,2}(?:\d{3})*$/.test(before) &&
    /^\d{3}$/.test(after)
  )
}
