/** Whether a word begins with a Cyrillic letter, or one of a script behind it: quick, since it is asked of every word. */
export function beginsCyrillic(word: string): boolean {
  return word.charCodeAt(0) >= FIRST_CYRILLIC
}

const FIRST_CYRILLIC = 0x400
