import { words } from '../language/tokens.ts'
import type { Span } from '../statement/span.ts'

/** The folded words that a statement is compared by; of a text without a word, the text. */
export function saidWords(text: string, { start, end }: Span): string[] {
  const said = text.slice(start, end)
  const found = words(said)
  return found.length > 0 ? found : [said]
}

/** The same as one text: what words are the same by, whoever said them. */
export function saidText(text: string, span: Span): string {
  return saidWords(text, span).join(' ')
}
