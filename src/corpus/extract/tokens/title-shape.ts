import { wordClass } from '../lexicon/word-classes.ts'

/**
 * Whether words look like the title of a work or a name that is given: short, in one piece, every word but the little ones
 * with a capital, and neither a pronoun nor an auxiliary among them.
 *
 * @example "The Bridge of Sorrows", "Hamlet,"; not "Yes We Can", "Never", "NO MORE WAR"
 */
export function hasTitleShape(words: string): boolean {
  if (words.length > LONGEST || !/^\p{Lu}/u.test(words)) return false
  const bare = words.replace(/[.,]$/, '')
  if (/[.,;:!?…—–()\n]/.test(bare)) return false
  return bare.split(/\s+/).every(mayStandInTitle) && /\p{Lu}\p{Ll}/u.test(bare)
}

const LONGEST = 60

function mayStandInTitle(word: string, index: number): boolean {
  const kind = wordClass(word.toLowerCase())
  if (kind === 'pronoun' || kind === 'auxiliary') return false
  const isLittle = kind === 'determiner' || kind === 'preposition' || kind === 'conjunction'
  if (index === 0) return !isLittle || !/[.,]$/.test(word)
  return isLittle || /^[\p{Lu}\d&]/u.test(word)
}
