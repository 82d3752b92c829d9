// Of a longer word the whole is not kept: its beginning and its end tell it from others as well, in fewer keys.
const WHOLE_LENGTH = 7
const BEGINNING = 6
const ENDING = 4

const HAS_SPELLINGS = /^[\p{L}\p{M}']{3,}$/u

/**
 * The keys under which a word is indexed for look-ups by a misspelt form.
 *
 * Up to seven letters: the word and every form with one letter left out (Mor and Fraenkel's deletion neighbourhood, as
 * in SymSpell), so that words one edit or swap apart share a key. From eight letters: the same of its first six letters,
 * and the last four as they are, for two edits in the beginning. None for a number or a word of two letters, which is
 * right as it stands.
 */
export function spellingKeys(word: string): string[] {
  if (!HAS_SPELLINGS.test(word)) return []
  const letters = Array.from(word)
  return letters.length <= WHOLE_LENGTH
    ? wholeKeys(letters)
    : [...beginningKeys(letters), endingKey(letters)]
}

/** The keys to look a perhaps misspelt word up by, as the right word may be longer or shorter. */
export function lookupKeys(word: string): string[] {
  const letters = Array.from(word)
  return [
    ...(letters.length <= WHOLE_LENGTH + 1 ? wholeKeys(letters) : []),
    ...(letters.length >= WHOLE_LENGTH ? beginningKeys(letters) : []),
  ]
}

/** The key of the words that end alike; only of a word that may be a long one. */
export function endingKeys(word: string): string[] {
  const letters = Array.from(word)
  return letters.length >= WHOLE_LENGTH ? [endingKey(letters)] : []
}

function wholeKeys(letters: readonly string[]): string[] {
  return deletions(letters).map((form) => `-${form}`)
}

function beginningKeys(letters: readonly string[]): string[] {
  return deletions(letters.slice(0, BEGINNING)).map((form) => `^${form}`)
}

function endingKey(letters: readonly string[]): string {
  return `$${letters.slice(-ENDING).join('')}`
}

function deletions(letters: readonly string[]): string[] {
  const forms = letters.map((_, index) => letters.toSpliced(index, 1).join(''))
  return [...new Set([letters.join(''), ...forms])]
}
