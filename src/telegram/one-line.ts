import { visibleText } from '../lib/visible-text.ts'

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

const LONE_SURROGATE_AT_END = /[\uD800-\uDBFF]$/
