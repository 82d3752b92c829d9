import type { Span } from '../../statement.ts'
import type { Marked } from './marks.ts'

/**
 * Gives a quotation that a paragraph leaves open the paragraphs up to the one that closes it, where no mark opens them again.
 *
 * @param marked the marked words of each paragraph
 * @example the second line of "Roe said: “It rains. ⏎ It will rain.” ⏎ She left.": "It will rain.”" is marked too
 */
export function withLongQuotes(
  text: string,
  paragraphs: readonly Span[],
  marked: readonly (readonly Marked[])[],
): Marked[][] {
  const found = marked.map((own) => [...own])
  for (const [index, own] of marked.entries()) {
    const open = own.at(-1)
    if (open?.isUnclosed !== true || open.continues) continue
    const closing = CLOSING.get(text.charAt(open.start))
    const last = closing && closedIn(text, paragraphs, index + 1, closing)
    if (last === undefined) continue
    found[index]?.splice(-1, 1, { ...open, continues: true })
    for (let between = index + 1; between < last.paragraph; between++) {
      const whole = paragraphs[between]
      if (whole !== undefined)
        found[between] = [{ ...whole, inner: whole, isUnclosed: true, continues: true }]
    }
    const start = paragraphs[last.paragraph]?.start ?? last.at
    const inner = { start, end: last.at }
    found[last.paragraph]?.unshift({
      start,
      end: last.at + 1,
      inner,
      isUnclosed: false,
      continues: false,
    })
  }
  return found
}

const CLOSING: ReadonlyMap<string, RegExp> = new Map([
  ['«', /[«»]/],
  ['“', /[“”]/],
  ['„', /[„“”]/],
])
const MOST_PARAGRAPHS = 6

/** The paragraph whose first mark closes what an earlier one left open, and where that mark stands. */
function closedIn(
  text: string,
  paragraphs: readonly Span[],
  from: number,
  mark: RegExp,
): { paragraph: number; at: number } | undefined {
  for (let index = from; index < from + MOST_PARAGRAPHS; index++) {
    const paragraph = paragraphs[index]
    if (paragraph === undefined) return undefined
    const offset = text.slice(paragraph.start, paragraph.end).search(mark)
    if (offset < 0) continue
    const at = paragraph.start + offset
    const isClosing = /[»”]/.test(text.charAt(at)) && offset > 0
    return isClosing ? { paragraph: index, at } : undefined
  }
  return undefined
}
