import { z } from 'zod'
import type { App } from '../app.ts'
import { toAnswerLine } from './answer-line.ts'
import { batch } from './batch.ts'
import { type ExitCode, type Io, printJson } from './io.ts'
import { Moment } from './moment.ts'

const QuestionLine = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  question: z.string(),
  now: Moment.optional(),
})

const LINES = { schema: QuestionLine, of: 'questions', shape: '{"id", "question", "now"?}' }

/** Answers questions from JSON lines on stdin, in order, one JSON line each; 1 also when the store did not answer. */
export function askBatch(
  { search, config }: App,
  io: Io,
  { limit, now }: { readonly limit: number; readonly now: () => Temporal.Instant },
): Promise<ExitCode> {
  return batch(io, LINES, async ({ id, question, now: given }) => {
    const started = performance.now()
    const answer = await search.ask(question, {
      now: given?.(config.timeZone) ?? now(),
      zone: config.timeZone,
      limit,
    })
    await printJson(io, toAnswerLine(answer, performance.now() - started, id))
    return answer.level === 'unavailable' ? 'failed' : 'done'
  })
}
