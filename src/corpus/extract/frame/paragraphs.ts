import type { Span } from '../../../statement/span.ts'

/**
 * The paragraphs of a text without the white space around them.
 *
 * A line is a paragraph, but a line that was only wrapped (the next one goes on in lower case after no full stop)
 * belongs to the one before.
 */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = []
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const line = match[0]
    const start = match.index + line.length - line.trimStart().length
    const end = match.index + line.trimEnd().length
    if (start >= end) continue
    const last = paragraphs.at(-1)
    if (last !== undefined && isWrapped(text, last.end, start)) last.end = end
    else paragraphs.push({ start, end })
  }
  return paragraphs
}

function isWrapped(text: string, end: number, start: number): boolean {
  if (start - end > 2) return false
  return /[\p{L}\p{N},;]/u.test(text.charAt(end - 1)) && /\p{Ll}/u.test(text.charAt(start))
}
