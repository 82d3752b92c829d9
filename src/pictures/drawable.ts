import { visibleText } from '../lib/visible-text.ts'
import type { Span } from '../statement/span.ts'
import type { Typefaces } from './typeface.ts'

/**
 * Text that can be drawn: what cannot be seen is left out, and accents piled up on one letter, which would be drawn over
 * other lines; a square stands for a sign that the fonts lack, such as many emoji. Of the letters none is lost: a text with
 * others than the fonts have is not to be drawn.
 */
export function drawable(text: string, faces: Typefaces): string {
  const visible = visibleText(text)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(OTHER_SPACE, ' ')
    .replaceAll(NO_CHARACTER, '')
    .replaceAll(PILED, '$1')
    .replaceAll(LINE_ENDS, '\n')
  if (faces.has(visible, 'sans')) return visible
  return Array.from(SIGNS.segment(visible), ({ segment }) =>
    faces.has(segment, 'sans') || LETTERS.test(segment) ? segment : SQUARE,
  ).join('')
}

/** A text with spans in it, drawable. */
export function drawableSpans(
  text: string,
  spans: readonly Span[],
  draw: (text: string) => string,
): { readonly text: string; readonly spans: readonly Span[] } {
  const ends = [...new Set([0, ...spans.flatMap(({ start, end }) => [start, end]), text.length])]
    .filter((end) => end <= text.length)
    .toSorted((a, b) => a - b)
  const at = new Map<number, number>()
  let drawn = ''
  for (const [index, end] of ends.entries()) {
    drawn += draw(text.slice(ends[index - 1] ?? 0, end))
    at.set(end, drawn.length)
  }
  return {
    text: drawn,
    spans: spans.flatMap(({ start, end }) => {
      const [from, to] = [at.get(start), at.get(end)]
      return from === undefined || to === undefined || from >= to ? [] : [{ start: from, end: to }]
    }),
  }
}

// Those that XML has no way to write, and those that choose between two looks of a sign.
const NO_CHARACTER = /[\uFFFE\uFFFF]|\p{Variation_Selector}/gu
const OTHER_SPACE = /[\t\u1680\u205F\u3000]/g
const LINE_ENDS = /[^\S\n]*\n\s*/g
const PILED = /(\p{M}{2})\p{M}+/gu
const LETTERS = /[\p{L}\p{N}\p{M}]/u
const SQUARE = '□'
const SIGNS = new Intl.Segmenter('und', { granularity: 'grapheme' })
