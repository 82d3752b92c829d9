/**
 * Text as people see it: without control and formatting characters, which can hide, reorder or stretch a message.
 *
 * Line breaks stay, and so do the joiners that Persian and Indic words need.
 */
export function visibleText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(HIDDEN, '').replaceAll(JOINERS, '$1')
}

/** Text on one line of at most `length` characters; what is too long ends in an ellipsis. For labels, never passages. */
export function oneLine(text: string, length: number): string {
  // A label can be megabytes long: look at no more of it than could be shown.
  const line = visibleText(text.slice(0, length * 4))
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (line.length <= length) return line
  return `${line
    .slice(0, length - 1)
    .replace(LONE_SURROGATE_AT_END, '')
    .trimEnd()}…`
}

const HIDDEN = /(?![\n\t\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029]/gu
const JOINERS = /([\u200C\u200D])[\u200C\u200D]+/g
const LONE_SURROGATE_AT_END = /[\uD800-\uDBFF]$/
