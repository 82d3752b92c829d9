import type { Answer, AnswerLine } from '../statement/answer.ts'

/** An answer as `ask --json` and `ask --batch` print it. */
export function toAnswerLine(answer: Answer, ms: number, id?: string): AnswerLine {
  const { question, level, interpretation, statements, more } = answer
  return {
    ...(id !== undefined && { id }),
    question,
    level,
    interpretation,
    statements,
    more,
    ms: Math.round(ms * 1000) / 1000,
  }
}
