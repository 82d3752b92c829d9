import { z } from 'zod'
import type { App } from '../app.ts'
import { readLine, readLines } from '../lib/lines.ts'
import type { AnswerLine } from '../statement.ts'
import { toAnswerLine } from './answer-line.ts'
import { type ExitCode, type Io, fail, printJson } from './io.ts'
import { Moment } from './moment.ts'
import { readJsonLine } from './read-json-line.ts'

const QuestionLine = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  question: z.string(),
  now: Moment.optional(),
})

/**
 * Answers questions from JSON lines on stdin, in order, one JSON line each.
 *
 * A line that is not a question is said on stderr with its number; the others are answered, and the exit code is 1. It
 * is 1 too when the store did not answer.
 */
export async function askBatch(
  { search, config }: App,
  io: Io,
  { limit, now }: { readonly limit: number; readonly now: () => Temporal.Instant },
): Promise<ExitCode> {
  let exit: ExitCode = 0
  for await (const line of readLines(io.stdin)) {
    const read = readLine(line, (text) => readJsonLine(text, QuestionLine))
    if ('problem' in read) {
      exit = fail(
        io,
        `line ${line.number} of the questions: ${read.problem}; it should be {"id", "question", "now"?}`,
      )
      continue
    }
    const { id, question } = read
    const started = performance.now()
    const answer = await search.ask(question, {
      now: read.now?.(config.timeZone) ?? now(),
      zone: config.timeZone,
      limit,
    })
    if (answer.level === 'unavailable') exit = 1
    const answered: AnswerLine = toAnswerLine(answer, performance.now() - started, id)
    await printJson(io, answered)
  }
  return exit
}
