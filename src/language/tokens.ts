import { fold } from './fold.ts'

/** A word of a text: folded, with its place in the text. */
export type Token = { readonly word: string; readonly start: number; readonly end: number }

// A word; its apostrophes stay inside (o'brien), its hyphens part it (covid-19 is two). Letters with full stops are one
// word (U.S.).
const WORD = /(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu
// In capitals the country, else the pronoun: one word for the country keeps them apart.
const UNITED_STATES = /^U\.?S\.?(?:A\.?)?$/
const POSSESSIVE = /'s?$/u

/**
 * The words of a text in order, folded; a possessive loses its ending.
 *
 * @example tokenize("Peskov’s words on the U.S.") // words: peskov, words, on, the, usa
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const word = toWord(match[0])
    if (word) tokens.push({ word, start: match.index, end: match.index + match[0].length })
  }
  return tokens
}

/** The folded words of a text: those of `tokenize`. */
export function words(text: string): string[] {
  return isSimple(text) ? simpleWords(text) : tokenize(text).map(({ word }) => word)
}

function toWord(text: string): string {
  if (UNITED_STATES.test(text)) return 'usa'
  return fold(text).replaceAll('.', '').replace(POSSESSIVE, '')
}

/** Whether a text, as most do, has only what folds letter by letter and no letters with full stops: then it can be folded at once. */
function isSimple(text: string): boolean {
  return SIMPLE.test(text) && !MAY_BE_ONE_WORD.test(text)
}

// ASCII, Russian letters, dashes and marks.
// oxlint-disable-next-line no-control-regex -- all of ASCII
const SIMPLE = /^[\u0000-\u007F\u00A0«»\u2010-\u2027а-яёА-ЯЁ]*$/
const MAY_BE_ONE_WORD = /US|[A-Za-zА-яЁё]\.[A-Za-zА-яЁё]/

function simpleWords(text: string): string[] {
  const folded = text.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'")
  const found = folded.match(SIMPLE_WORD) ?? []
  return folded.includes("'") ? found.map((word) => word.replace(POSSESSIVE, '')) : found
}

const SIMPLE_WORD = /[a-zа-я0-9]+(?:'[a-zа-я]+)*/g
