import { fold } from '../../language/fold.ts'
import { tokenize } from '../../language/tokens.ts'

/** A word as quotations are compared by it, with its place in the text. */
export type ComparedWord = {
  readonly word: string
  /** The same as it is searched for; several for a number in parts. */
  readonly searched: readonly string[]
  /** In brackets, where an editor puts in what was not said. */
  readonly isBracketed: boolean
  /** Only a hyphen stands between it and the word before: together they may be written as one. */
  readonly isHyphened: boolean
  readonly start: number
  readonly end: number
}

/**
 * The words of a text as quotations are compared by them: case, accents, ё, apostrophes and the marks between words are
 * left out. A number is one word however its thousands are parted, with its decimals, its minus and its currency; so is
 * the sign or the word for percent. Unlike in search, no letter is left out: "its" may be "it's", "Russia" is not "Russia's".
 */
export function comparedWords(text: string): ComparedWord[] {
  const found: ComparedWord[] = []
  for (const { word: token, start, end } of tokenize(text)) {
    const word = fold(text.slice(start, end)).replace(/['.]/g, '')
    if (word === '') continue
    const last = found.at(-1)
    const between = text.slice(last?.end ?? 0, start)
    const isHyphened = last !== undefined && HYPHEN.test(between)
    const isNumber = /^\p{N}/u.test(word)
    const more = { searched: [...(last?.searched ?? []), token], end }
    const sign = isNumber ? signBefore(between, last === undefined) : ''
    if (last && isThousands(last.word, between, word)) {
      found[found.length - 1] = { ...last, ...more, word: last.word + word }
    } else if (last && isDecimal(last.word, between, word)) {
      found[found.length - 1] = { ...last, ...more, word: `${last.word}.${word}` }
    } else if (last?.word === 'per' && word === 'cent') {
      found[found.length - 1] = { ...last, ...more, word: PERCENT }
    } else {
      const signed = sign.replace(/[–−]/, '-').replace(/\s/, '')
      const isOfHundred = PERCENT_WORD.test(word)
      found.push({
        word: isOfHundred ? PERCENT : signed + word,
        searched: [token],
        isBracketed: false,
        isHyphened: isHyphened && sign === '',
        start: start - sign.length,
        end,
      })
    }
    const [percent] = isNumber ? (/^\s?[%٪]/.exec(text.slice(end)) ?? []) : []
    if (percent !== undefined) {
      const at = end + percent.length
      found.push({ ...NO_WORD, word: PERCENT, start: at - 1, end: at })
    }
  }
  return inBrackets(found, text)
}

const PERCENT = '%'
const PERCENT_WORD = /^(?:percent|процент(?:а|ов|ы|у|ом|ам|ами|ах|е)?)$/
const NO_WORD = { searched: [], isBracketed: false, isHyphened: false }

const HYPHEN = /^[-\u00AD\u2010\u2011]$/
/** What parts "10-20" is no minus. */
const SIGN = /(?<=[\s([“"«])(?:[-–−]?[$€£¥₽₴]\s?|[-–−])$|(?:[$€£¥₽₴]\s?)$/u
const FIRST_SIGN = /(?:(?<=^|[\s([“"«])[-–−])?[$€£¥₽₴]\s?$|(?<=^|[\s([“"«])[-–−]$/u

/** The minus and the currency right before a number. */
function signBefore(between: string, isFirst: boolean): string {
  return ((isFirst ? FIRST_SIGN : SIGN).exec(between) ?? [''])[0]
}

/** The digits before and after a comma or a space that parts thousands. */
function isThousands(before: string, between: string, after: string): boolean {
  return (
    /^[,\u0020\u00A0\u2009\u202F]$/.test(between) &&
    /^\P{L}?-?\P{L}?[1-9]\d{0,2}(?:\d{3})*$/u.test(before) &&
    /^\d{3}$/.test(after)
  )
}

/** "2.5", «2,5». */
function isDecimal(before: string, between: string, after: string): boolean {
  return /^[.,]$/.test(between) && /^\P{L}{0,2}\d+$/u.test(before) && /^\d+$/.test(after)
}

function inBrackets(words: readonly ComparedWord[], text: string): ComparedWord[] {
  const brackets = [...text.matchAll(BRACKETS)]
  if (brackets.length === 0) return [...words]
  return words.map((word) => {
    const isBracketed = brackets.some(
      ({ index, 0: { length } }) => index < word.start && word.end < index + length,
    )
    return isBracketed ? { ...word, isBracketed } : word
  })
}

const BRACKETS = /\([^()]{1,80}\)|\[[^[\]]{1,80}\]/g
