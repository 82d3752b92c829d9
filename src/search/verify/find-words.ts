/** From word `from` to word `to`, exclusive. */
export type WordRange = { readonly from: number; readonly to: number }

/** Words whose letters can be sought as one string: spaces left out, for a lost or added one changes no word. */
export type Letters = {
  readonly text: string
  /** Where each word begins, and at last where the text ends. */
  readonly starts: readonly number[]
  readonly wordAt: ReadonlyMap<number, number>
}

/** Puts words together; numbers stay apart, for 2 5 is not 25. */
export function toLetters(words: readonly string[]): Letters {
  const starts: number[] = []
  let text = ''
  for (const word of words) {
    if (/\p{N}$/u.test(text) && /^\p{N}/u.test(word)) text += ' '
    starts.push(text.length)
    text += word
  }
  return { text, starts: [...starts, text.length], wordAt: new Map(starts.map((at, i) => [at, i])) }
}

/** Where words stand first in a passage, in a row and letter for letter, from word `after` on. */
export function findWords(words: Letters, passage: Letters, after = 0): WordRange | undefined {
  let at = passage.text.indexOf(words.text, passage.starts[after] ?? passage.text.length)
  for (; at !== -1 && words.text !== ''; at = passage.text.indexOf(words.text, at + 1)) {
    const from = passage.wordAt.get(at)
    const end = at + words.text.length
    const to = end === passage.text.length ? passage.starts.length - 1 : endWord(passage, end)
    if (from !== undefined && to !== undefined) return { from, to }
  }
  return undefined
}

/** The word that begins where words end, be it behind the space between two numbers. */
function endWord({ text, wordAt }: Letters, end: number): number | undefined {
  return wordAt.get(text[end] === ' ' ? end + 1 : end)
}
