import { z } from 'zod'
import type { App } from '../app.ts'
import type { AnswerLine } from '../statement.ts'
import { toAnswerLine } from './answer-line.ts'
import { type ExitCode, type Io, fail, printJson } from './io.ts'
import { readLines } from './lines.ts'

const QuestionLine = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  question: z.string(),
  now: z.string().refine(isInstant, 'not an instant such as 2026-03-01T12:00:00Z').optional(),
})

/**
 * Answers questions from JSON lines on stdin, in order, one JSON line each.
 *
 * A line that is not a question is said on stderr with its number; the others are answered, and the exit code is 1.
 */
export async function askBatch(
  { search, config }: App,
  io: Io,
  { limit, now }: { readonly limit: number; readonly now: () => Temporal.Instant },
): Promise<ExitCode> {
  let exit: ExitCode = 0
  for await (const { number, text } of readLines(io.stdin)) {
    const line = QuestionLine.safeParse(parseJson(text))
    if (!line.success) {
      exit = fail(
        io,
        `line ${number} of the questions: ${z.prettifyError(line.error)}; it should be {"id", "question", "now"?}`,
      )
      continue
    }
    const { id, question } = line.data
    const moment = line.data.now === undefined ? now() : Temporal.Instant.from(line.data.now)
    const started = performance.now()
    const answer = await search.ask(question, { now: moment, zone: config.timeZone, limit })
    const answered: AnswerLine = toAnswerLine(answer, performance.now() - started, id)
    await printJson(io, answered)
  }
  return exit
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isInstant(text: string): boolean {
  try {
    return Temporal.Instant.from(text).epochMilliseconds !== undefined
  } catch {
    return false
  }
}
