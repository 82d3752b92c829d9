import type { Article } from '../../statement.ts'

export type ReadText = { readonly article: Article } | { readonly problem: string }

/**
 * A plain-text file as an article.
 *
 * UTF-8, with or without a byte order mark. Line ends become newlines before anything is stored, so that spans are of
 * the stored text. Bytes that are no text are refused, not guessed at.
 */
export function readText(bytes: Uint8Array): ReadText {
  const text = decode(bytes)
  if (text === undefined) return { problem: 'it is not UTF-8 text; save it as UTF-8' }
  if (text.includes('\0')) return { problem: 'it is not text; save the article as plain text' }
  if (text.trim() === '') return { problem: 'it is empty' }
  return { article: { text: text.replace(/\r\n?/g, '\n') } }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
