import { z } from 'zod'
import type { App } from '../app.ts'
import { readLine, readLines } from '../lib/lines.ts'
import { tooLong } from '../search/verify/longest-claim.ts'
import { type ExitCode, type Io, fail, printJson } from './io.ts'
import { readJsonLine } from './read-json-line.ts'
import { toVerificationLine } from './verification-line.ts'

const ClaimLine = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  text: z.string().superRefine((text, context) => {
    const problem = tooLong(text)
    if (problem !== undefined) context.addIssue(problem)
  }),
})

/**
 * Verifies quotations from JSON lines on stdin, in order, one JSON line each.
 *
 * A line that is no claim is said on stderr with its number; the others are verified, and the exit code is 1. It is 1 too
 * when the store did not answer.
 */
export async function verifyBatch({ search }: App, io: Io): Promise<ExitCode> {
  let exit: ExitCode = 0
  for await (const line of readLines(io.stdin)) {
    const read = readLine(line, (text) => readJsonLine(text, ClaimLine))
    if ('problem' in read) {
      exit = fail(
        io,
        `line ${line.number} of the quotations: ${read.problem}; it should be {"id", "text"}`,
      )
      continue
    }
    const started = performance.now()
    const verification = await search.verify(read.text)
    if (verification.verdict === 'unavailable') exit = 1
    await printJson(io, toVerificationLine(verification, performance.now() - started, read.id))
  }
  return exit
}
