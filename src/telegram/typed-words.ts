/**
 * Words of a question as they were typed: the search knows them only in lower case and without accents. A word that the
 * question does not have, because it was understood as another, stays as it is.
 */
export function typedWords(words: readonly string[], question: string): string[] {
  const typed = new Map<string, string>()
  for (const [word] of question.matchAll(WORD)) {
    const key = plain(word)
    if (!typed.has(key)) typed.set(key, word)
  }
  return words.map((word) => typed.get(plain(word)) ?? word)
}

function plain(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
