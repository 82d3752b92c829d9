import type { Span } from '../../../statement/span.ts'

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
  let at = 0
  while (at < text.length) {
    const token = plainTokenAt(text, at) ?? tokenFrom(text, at, hasUnseen)
    if (token === undefined) break
    tokens.push(token)
    at = token.end
    while (text.charCodeAt(at) === SPACE) at++
  }
  return tokens
}

/** What most tokens are and needs no pattern: nothing but letters before a space or a common mark, or such a mark. */
function plainTokenAt(text: string, start: number): Token | undefined {
  let end = start
  while (LOOKS[text.charCodeAt(end)] === LETTER) end++
  const next = end < text.length ? text.charCodeAt(end) : SPACE
  if (end === start) {
    if (LOOKS[next] !== MARK) return undefined
    return { start, end: end + 1, kind: 'punctuation', text: text.charAt(start) }
  }
  // "U.S." is one word.
  const isInitial = end - start === 1 && next === FULL_STOP
  if (isInitial || (next !== SPACE && LOOKS[next] !== MARK)) return undefined
  return { start, end, kind: 'word', text: text.slice(start, end) }
}

/** The first token at or behind a character, whatever it is. */
function tokenFrom(text: string, at: number, hasUnseen: boolean): Token | undefined {
  TOKEN.lastIndex = at
  const match = TOKEN.exec(text)
  if (match === null) return undefined
  const [found, word, number] = match
  const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'punctuation'
  const seen = hasUnseen ? found.replace(ALL_UNSEEN, '') : found
  return { start: match.index, end: match.index + found.length, kind, text: seen }
}

const [SPACE, FULL_STOP] = [0x20, 0x2e]
const [LETTER, MARK] = [1, 2]

// Latin and Cyrillic letters, and the marks that never are a part of a word.
const LOOKS = Uint8Array.from({ length: 0x460 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /\p{L}/u.test(character) ? LETTER : /[.,;:!?()"]/.test(character) ? MARK : 0
})

// Soft hyphens, zero-width spaces and joiners, byte order marks.
const UNSEEN = /[\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/u
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu')

// Letters with full stops between them (U.S.) are one word, stop included; so are don’t, vice-president, AT&T.
const TOKEN =
  /((?:\p{L}\.){2,}|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}]*(?:[-’'&][\p{L}\p{N}][\p{L}\p{M}\p{N}\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}]*)*)|(\p{N}+(?:[.,:]\p{N}+)*\p{L}*(?:-\p{L}+)*)|[^\s\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/gu
