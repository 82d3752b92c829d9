/**
 * Whether a word as it is typed or printed is an abbreviation: capitals, with at most one small letter inside, as of
 * "of" in "MoD". In small letters it may be another word: "who", "mod".
 */
export function isAbbreviated(word: string): boolean {
  return ABBREVIATION.test(word)
}

const ABBREVIATION = /^\p{Lu}+\p{Ll}?\p{Lu}+$/u

/** An abbreviation with a small letter inside, which nobody types for another word, however they type. */
export function isMixed(word: string): boolean {
  return MIXED.test(word)
}

const MIXED = /^\p{Lu}+\p{Ll}\p{Lu}+$/u
