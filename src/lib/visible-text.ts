/**
 * Text as people see it: without control and formatting characters, which can hide, reorder or stretch a message.
 *
 * Line breaks stay, and so do the joiners that Persian and Indic words need.
 */
export function visibleText(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(HIDDEN, '').replaceAll(JOINERS, '$1')
}

const HIDDEN = /(?![\n\t\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029]/gu
const JOINERS = /([\u200C\u200D])[\u200C\u200D]+/g
