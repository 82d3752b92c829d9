import type { Span } from '../../statement/span.ts'

/** A word (with its inner apostrophes and hyphens), a number, or one other character. `text` is without what nobody sees. */
export type Token = Span & { kind: 'word' | 'number' | 'punctuation'; text: string }

/**
 * All tokens of a text from one scan; only white space lies between them.
 *
 * @example scanTokens('U.S. envoy’s 2.5%').map((token) => token.text) // ['U.S.', 'envoy’s', '2.5', '%']
 */
export function scanTokens(text: string): Token[] {
  const tokens: Token[] = []
  const hasUnseen = UNSEEN.test(text)
  for (const match of text.matchAll(TOKEN)) {
    const [found, word, number] = match
    const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'punctuation'
    const seen = hasUnseen ? found.replace(ALL_UNSEEN, '') : found
    tokens.push({ start: match.index, end: match.index + found.length, kind, text: seen })
  }
  return tokens
}

// Soft hyphens, zero-width spaces and joiners, byte order marks.
const UNSEEN = /[\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/u
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu')

// Letters with full stops between them (U.S.) are one word, stop included; so are don’t, vice-president, AT&T.
const TOKEN =
  /((?:\p{L}\.){2,}|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}]*(?:[-’'&][\p{L}\p{N}][\p{L}\p{M}\p{N}\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}]*)*)|(\p{N}+(?:[.,:]\p{N}+)*\p{L}*(?:-\p{L}+)*)|[^\s\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/gu
