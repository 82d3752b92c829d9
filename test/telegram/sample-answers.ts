import type { Answer } from '../../src/statement/answer.ts'
import type { AnswerStatement } from '../../src/statement/answer-statement.ts'

/** A made-up statement; `changes` replace what a test is about. */
export function sampleStatement(changes: Partial<AnswerStatement> = {}): AnswerStatement {
  return {
    id: 'm1',
    speaker: { id: 'nina-falk', name: 'Nina Falk' },
    role: 'mayor of Ostwick',
    kind: 'direct',
    passage: '"The bridge opens in June," Falk said.',
    quotes: [{ start: 1, end: 25 }],
    saidOn: '2021-03-02',
    publisher: 'Ostwick Post',
    matched: ['bridge'],
    ...changes,
  }
}

/** An answer of the level `answer` with these statements. */
export function sampleAnswer(
  statements: AnswerStatement[],
  changes: Partial<Answer> = {},
): Extract<Answer, { level: 'answer' }> {
  return {
    question: 'what did Falk say about the bridge',
    interpretation: { speakers: [{ id: 'nina-falk', name: 'Nina Falk' }], topic: ['bridge'] },
    more: 0,
    ...changes,
    level: 'answer',
    statements,
  }
}
