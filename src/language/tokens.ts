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

function toWord(text: string): string {
  if (UNITED_STATES.test(text)) return 'usa'
  return fold(text).replaceAll('.', '').replace(POSSESSIVE, '')
}

/** The folded words of a text. */
export function words(text: string): string[] {
  return tokenize(text).map(({ word }) => word)
}
