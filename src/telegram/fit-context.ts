import { sentenceEnds } from './fit-passage.ts'

/**
 * The whole sentences next to a passage, at most `sentences` on each side, with the spaces that stand between.
 *
 * Only what surely is a sentence's end parts them, so that a doubtful one makes the context longer, never ragged. A side
 * of which no sentence is whole has none.
 *
 * @param before the article up to the passage, or the end of that; `isFromStart` tells which
 */
export function fitContext(
  before: string,
  after: string,
  { length, sentences }: { readonly length: number; readonly sentences: number },
): { readonly before: string; readonly after: string } {
  return { before: last(before, length, sentences), after: first(after, length, sentences) }
}

function last(text: string, length: number, sentences: number): string {
  if (text.trim() === '') return ''
  // The text was cut before here when it is as long as could be.
  const starts = [...(text.length < length ? [0] : []), ...ends(text)].filter(
    (start) => text.slice(start).trim() !== '',
  )
  const start = starts.at(-sentences) ?? starts[0]
  return start === undefined ? '' : text.slice(start).replace(/^\s+/, '')
}

function first(text: string, length: number, sentences: number): string {
  if (text.trim() === '') return ''
  const all = [...ends(text), ...(text.length < length ? [text.trimEnd().length] : [])].filter(
    (end) => text.slice(0, end).trim() !== '',
  )
  const end = all[sentences - 1] ?? all.at(-1)
  return end === undefined ? '' : text.slice(0, end).trimEnd()
}

/** Where sentences and paragraphs end. */
function ends(text: string): number[] {
  const paragraphs = [...text.matchAll(/\n/g)].map(({ index }) => index)
  return [...new Set([...sentenceEnds(text), ...paragraphs])].toSorted((a, b) => a - b)
}
