import { foldedWord } from '../tokens/folded-word.ts'
import { genderOfGivenName } from '../lexicon/given-names.ts'

/** The words of a name as it is shown: a person's all in capitals as others are written. */
export function nameOf(parts: readonly string[]): string {
  const shown = beginsGiven(parts) && parts.every(isAllCapitals) ? parts.map(lessCapitals) : parts
  return shown.join(' ').replace(/ \./g, '.')
}

/** "JANE ROE:", as transcripts print who speaks. */
function isAllCapitals(part: string): boolean {
  return /^\p{Lu}[\p{Lu}'’-]+$|^(?:\p{Lu}|\.)$/u.test(part)
}

function lessCapitals(part: string): string {
  return part.replace(/(?<=\p{L})\p{Lu}+/gu, (rest) => rest.toLowerCase())
}

export function beginsGiven([first = '']: readonly string[]): boolean {
  return genderOfGivenName(foldedWord(first)) !== undefined
}
