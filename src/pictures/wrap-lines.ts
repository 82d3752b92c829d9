import LineBreaker from 'linebreak'
import type { Span } from '../statement/span.ts'

/** Lines as spans of a text, for a width in ems. */
export type Wrap = (width: number) => readonly Span[]

/**
 * Puts a text in lines no wider than a width, as spans of it without the spaces at their ends. Everything but such spaces
 * is in a line.
 *
 * A line ends where Unicode lets it end, and never before a dash; within a word only where one is wider than a line.
 */
export function createWrap(text: string, widthOf: (text: string) => number): Wrap {
  const pieces = [...piecesOf(text)].map((piece) => {
    const end = trimmed(text, piece).end
    const bare = widthOf(text.slice(piece.start, end))
    return { ...piece, bare, bareEnd: end, width: bare + widthOf(text.slice(end, piece.end)) }
  })

  return (width) => {
    const lines: Span[] = []
    let line = { start: 0, end: 0 }
    let taken = 0

    function close(): void {
      lines.push(trimmed(text, line))
      line = { start: line.end, end: line.end }
      taken = 0
    }

    for (const piece of pieces) {
      if (taken > 0 && taken + piece.bare > width) close()
      if (piece.bare > width) {
        for (const part of partsOf(text, { start: piece.start, end: piece.bareEnd }, widthOf)) {
          if (taken > 0 && taken + part.width > width) close()
          line.end = part.end
          taken += part.width
        }
        taken += piece.width - piece.bare
      } else {
        taken += piece.width
      }
      line.end = piece.end
      if (piece.isLast) close()
    }
    if (line.start < line.end) close()
    return lines
  }
}

/**
 * Makes the lines of a short text about as long as each other: as narrow as they can be without being more. In a long one
 * only the last should not be a single word.
 */
export function balanced(wrap: Wrap): Wrap {
  return (width) => {
    const full = wrap(width)
    if (full.length < 2) return full
    const narrowest = full.length <= BALANCED ? 0.5 : 0.9
    let best = full
    for (let narrower = 0.97; narrower > narrowest; narrower -= 0.03) {
      const lines = wrap(width * narrower)
      if (lines.length > full.length) break
      best = lines
    }
    return best
  }
}

/** Pieces between which a line may end. `isLast`: of its paragraph. */
function* piecesOf(text: string): Generator<Span & { readonly isLast: boolean }> {
  const breaker = new LineBreaker(text)
  let start = 0
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const { position } = found
    const isLast = found.required && text.charAt(position - 1) === '\n'
    const isBeforeDash = DASH_NEXT.test(text.slice(position - 1, position + 3))
    if (position > start && (isLast || !isBeforeDash)) {
      yield { start, end: position, isLast }
      start = position
    }
  }
  if (start < text.length) yield { start, end: text.length, isLast: false }
}

/** Letters with their accents, or what else belongs together. */
function* partsOf(
  text: string,
  { start, end }: Span,
  widthOf: (text: string) => number,
): Generator<{ readonly end: number; readonly width: number }> {
  let at = start
  for (const { segment } of LETTERS.segment(text.slice(start, end))) {
    at += segment.length
    yield { end: at, width: widthOf(segment) }
  }
}

function trimmed(text: string, { start, end }: Span): Span {
  const line = text.slice(start, end)
  const from = Math.min(start + line.length - line.trimStart().length, end)
  return { start: from, end: Math.max(start + line.trimEnd().length, from) }
}

const BALANCED = 6
const DASH_NEXT = /^\s[—–-]{1,2}\s/
const LETTERS = new Intl.Segmenter('und', { granularity: 'grapheme' })
