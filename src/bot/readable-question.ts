import { visibleText } from '../lib/visible-text.ts'

/** A question to search for, or why it is none. */
export type ReadableQuestion =
  | { readonly question: string }
  | { readonly problem: 'no-words' }
  | { readonly problem: 'too-long'; readonly characters: number }

/** Characters in the longest question that is searched for. */
export const QUESTION_LENGTH = 500

/** What a message asks, without the characters that nobody sees. */
export function readableQuestion(text: string): ReadableQuestion {
  const question = visibleText(text).trim()
  if (question.length > QUESTION_LENGTH) return { problem: 'too-long', characters: question.length }
  return /[\p{L}\p{N}]/u.test(question) ? { question } : { problem: 'no-words' }
}
