import type { Article } from '../../statement/article.ts'
import { unreadable } from './unreadable.ts'

export type ReadText = { readonly article: Article } | { readonly problem: string }

/**
 * Plain text as an article.
 *
 * Line ends become newlines before anything is stored, so that spans are of the stored text; nothing else is changed.
 */
export function readText(text: string): ReadText {
  if (text.includes('\0')) return { problem: 'it is not text; save the article as plain text' }
  const fault = unreadable(text)
  if (fault) return { problem: `it is not readable text: ${fault}; save it as UTF-8` }
  if (text.trim() === '') return { problem: 'it is empty' }
  return { article: { text: text.replace(/\r\n?/g, '\n') } }
}
