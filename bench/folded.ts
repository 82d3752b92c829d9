import { comparedWords } from '../src/search/verify/compared-words.ts'

/** A text's words as quotations are compared by them. */
export function folded(text: string): string {
  return comparedWords(text)
    .map(({ word }) => word)
    .join(' ')
}

/** Whether two texts share a word. */
export function isAlike(one: string, other: string): boolean {
  const words = new Set(folded(one).split(' '))
  return folded(other)
    .split(' ')
    .some((word) => words.has(word))
}
