import type { Answer } from '../statement/answer.ts'
import type { Interpretation } from '../statement/interpretation.ts'
import { typedWords } from '../telegram/typed-words.ts'

/**
 * What was understood of a question, with its words as they were typed: the next question is made of it, and shown.
 *
 * The search knows words in lower case and without accents only.
 */
export function asTyped({
  question,
  interpretation,
}: Pick<Answer, 'question' | 'interpretation'>): Interpretation {
  const { topic, exclude } = interpretation
  return {
    ...interpretation,
    topic: typedWords(topic, question),
    ...(exclude && { exclude: typedWords(exclude, question) }),
  }
}
