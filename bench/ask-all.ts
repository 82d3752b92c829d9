import { AnswerLine } from '../src/statement/answer.ts'
import type { MadeUpQuestion } from './made-up-corpus.ts'
import { jsonLines, onrecord } from './onrecord.ts'

/** How a batch of questions was answered. */
export type Asked = {
  /** Milliseconds of each answer, the smallest first. */
  readonly ms: readonly number[]
  /** Percent of the questions whose statement comes first. */
  readonly rightFirst: number
}

/** Asks a database by the command line. */
export function askAll(database: string, questions: readonly MadeUpQuestion[]): Asked {
  const answers = onrecord(['ask', '--batch'], database, jsonLines(questions))
    .trim()
    .split('\n')
    .map((line) => AnswerLine.parse(JSON.parse(line)))
  const right = answers.filter(
    ({ statements: [first] }, index) => first?.id === questions[index]?.expected,
  )
  return {
    ms: answers.map((answer) => answer.ms).toSorted((a, b) => a - b),
    rightFirst: (100 * right.length) / questions.length,
  }
}
