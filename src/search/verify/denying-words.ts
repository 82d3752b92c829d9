import type { ComparedWord } from './compared-words.ts'

/** Whether words negate: "not", "won't", "nobody", «не», «никогда». */
export function deniesAny(words: readonly Pick<ComparedWord, 'word'>[]): boolean {
  return words.some(({ word }) => NEGATIONS.has(word))
}

// Folded and without apostrophes, as words are compared.
const NEGATIONS = new Set([
  ...'no not never nobody none nothing nor neither nowhere cannot without'.split(' '),
  ...'do does did is are was were has have had wo would ca could should must need ai might sha dare'
    .split(' ')
    .map((verb) => `${verb}nt`),
  ...'не ни нет никогда никто никого никому никем ничего ничто ничему ничем нигде никуда никак'.split(
    ' ',
  ),
  ...'никакой никакая никакое никакие никакого никакую никаких никаким нельзя без'.split(' '),
])
