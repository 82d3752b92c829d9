import type { Span } from '../../statement.ts'

/** A word (with its inner apostrophes and hyphens), a number, or one other character. */
export type Token = Span & { kind: 'word' | 'number' | 'punctuation'; text: string }

/**
 * All tokens of a text from one scan; only white space lies between them.
 *
 * @example scanTokens('U.S. envoy’s 2.5%').map((token) => token.text) // ['U.S.', 'envoy’s', '2.5', '%']
 */
export function scanTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const [found, word, number] = match
    const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'punctuation'
    tokens.push({ start: match.index, end: match.index + found.length, kind, text: found })
  }
  return tokens
}

// Letters with full stops between them (U.S.) are one word, stop included; so are don’t, vice-president, AT&T.
const TOKEN =
  /((?:\p{L}\.){2,}|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*(?:[-’'&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|(\p{N}+(?:[.,:]\p{N}+)*\p{L}*(?:-\p{L}+)*)|\S/gu
