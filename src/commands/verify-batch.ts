import { z } from 'zod'
import type { App } from '../app.ts'
import { tooLong } from '../search/verify/longest-claim.ts'
import { batch } from './batch.ts'
import { type ExitCode, type Io, printJson } from './io.ts'
import { toVerificationLine } from './verification-line.ts'

const ClaimLine = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  text: z.string().superRefine((text, context) => {
    const problem = tooLong(text)
    if (problem !== undefined) context.addIssue(problem)
  }),
})

const LINES = { schema: ClaimLine, of: 'quotations', shape: '{"id", "text"}' }

/** Verifies quotations from JSON lines on stdin, in order, one JSON line each; 1 also when the store did not answer. */
export function verifyBatch({ search }: App, io: Io): Promise<ExitCode> {
  return batch(io, LINES, async ({ id, text }) => {
    const started = performance.now()
    const verification = await search.verify(text)
    await printJson(io, toVerificationLine(verification, performance.now() - started, id))
    return verification.verdict === 'unavailable' ? 'failed' : 'done'
  })
}
