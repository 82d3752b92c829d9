// At and below this length trigrams lose half of the words with one typo, so that deletions are indexed instead.
const DELETION_LENGTH = 7
const TRIGRAM_LENGTH = 7

/**
 * The keys under which a word is indexed for look-ups by a misspelt form.
 *
 * Up to seven letters: the word and every form with one letter left out (Mor and Fraenkel's deletion neighbourhood, as
 * in SymSpell), so that words one edit or swap apart share a key. From seven letters: padded trigrams.
 */
export function spellingKeys(word: string): string[] {
  const letters = Array.from(word)
  return [
    ...(letters.length <= DELETION_LENGTH ? deletions(letters) : []),
    ...(letters.length >= TRIGRAM_LENGTH ? trigrams(letters) : []),
  ]
}

/** The keys to look a perhaps misspelt word up by: both kinds, as the right word may be longer or shorter. */
export function lookupKeys(word: string): string[] {
  const letters = Array.from(word)
  return [
    ...(letters.length <= DELETION_LENGTH + 1 ? deletions(letters) : []),
    ...(letters.length >= TRIGRAM_LENGTH - 1 ? trigrams(letters) : []),
  ]
}

function deletions(letters: readonly string[]): string[] {
  const forms = letters.map((_, index) => `-${letters.toSpliced(index, 1).join('')}`)
  return [...new Set([`-${letters.join('')}`, ...forms])]
}

function trigrams(letters: readonly string[]): string[] {
  const padded = ['_', ...letters, '_']
  return [...new Set(padded.slice(2).map((_, index) => padded.slice(index, index + 3).join('')))]
}
