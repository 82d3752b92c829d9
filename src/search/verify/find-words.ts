import type { ComparedWord } from './compared-words.ts'

/** From word `from` to word `to`, exclusive. */
export type WordRange = { readonly from: number; readonly to: number }

/** Words whose letters can be sought as one string: without spaces, for "co-operate" may be "cooperate". */
export type Letters = {
  readonly text: string
  /** Where each word begins, and at last where the text ends. */
  readonly starts: readonly number[]
  readonly wordAt: ReadonlyMap<number, number>
  /** Which words begin after more than a hyphen. */
  readonly isApart: readonly boolean[]
}

/** Puts words together; numbers stay apart, for 2 5 is not 25. */
export function toLetters(words: readonly Pick<ComparedWord, 'word' | 'isHyphened'>[]): Letters {
  const starts: number[] = []
  let text = ''
  for (const { word } of words) {
    if (/\p{N}$/u.test(text) && /^\p{N}/u.test(word)) text += ' '
    starts.push(text.length)
    text += word
  }
  return {
    text,
    starts: [...starts, text.length],
    wordAt: new Map(starts.map((at, i) => [at, i])),
    isApart: words.map(({ isHyphened }) => !isHyphened),
  }
}

/** Where words stand first in a passage, in a row, letter for letter and word for word, from word `after` on. */
export function findWords(words: Letters, passage: Letters, after = 0): WordRange | undefined {
  let at = passage.text.indexOf(words.text, passage.starts[after] ?? passage.text.length)
  for (; at !== -1 && words.text !== ''; at = passage.text.indexOf(words.text, at + 1)) {
    const from = passage.wordAt.get(at)
    const end = at + words.text.length
    const to = end === passage.text.length ? passage.starts.length - 1 : endWord(passage, end)
    if (from === undefined || to === undefined) continue
    const shift = passage.starts[from] ?? 0
    const isParted =
      arePartedIn(words, { from: 0, to: words.isApart.length }, passage, shift) &&
      arePartedIn(passage, { from, to }, words, -shift)
    if (isParted) return { from, to }
  }
  return undefined
}

/** Whether a word begins in another text, too, wherever one of these does: "not able" is not "notable". */
function arePartedIn(
  { starts, isApart }: Letters,
  { from, to }: WordRange,
  other: Letters,
  shift: number,
): boolean {
  return starts
    .slice(from + 1, to)
    .every((start, at) => isApart[from + 1 + at] === false || other.wordAt.has(start + shift))
}

/** The word that begins where words end, be it behind the space between two numbers. */
function endWord({ text, wordAt }: Letters, end: number): number | undefined {
  return wordAt.get(text[end] === ' ' ? end + 1 : end)
}
