/** Whether a line ends as a sentence does. */
export function isSentence(line: string): boolean {
  return /[.!?…][\p{Pf}\p{Pe}"'”»]*$/u.test(line) && line.includes(' ')
}

/** The lines of a text that end as sentences do. */
export function sentencesOf(text: string): string[] {
  return text.split('\n').filter(isSentence)
}

/** The letters of the lines that end as sentences do. */
export function proseLength(text: string): number {
  return sentencesOf(text).reduce((sum, line) => sum + line.length, 0)
}

/** How many sentences seem to end in a text; between two lines of it there may be no space. */
export function countSentences(text: string): number {
  return text.match(END)?.length ?? 0
}

const END = /(?<=[\p{Ll}\p{N}]{2})[.!?…][\p{Pf}\p{Pe}"'”»]*(?=\s|$|\p{Lu}|[“„«"])/gu
