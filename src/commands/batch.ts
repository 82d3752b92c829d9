import type { z } from 'zod'
import { readLine, readLines } from '../lib/lines.ts'
import { type ExitCode, type Io, fail } from './io.ts'
import { readJsonLine } from './read-json-line.ts'

export type BatchLines<T> = {
  readonly schema: z.ZodType<T>
  /** What the lines are, and what one looks like: for whoever wrote a wrong one. */
  readonly of: string
  readonly shape: string
}

/**
 * Handles JSON lines from stdin one after another.
 *
 * A line that is none is said on stderr with its number; the others are handled, and the exit code is 1. It is 1 too when
 * `handle` says that a line failed.
 */
export async function batch<T extends object>(
  io: Io,
  { schema, of, shape }: BatchLines<T>,
  handle: (line: T) => Promise<'done' | 'failed'>,
): Promise<ExitCode> {
  let exit: ExitCode = 0
  for await (const line of readLines(io.stdin)) {
    const read = readLine(line, (text) => readJsonLine(text, schema))
    if ('problem' in read) {
      exit = fail(io, `line ${line.number} of the ${of}: ${read.problem}; it should be ${shape}`)
    } else if ((await handle(read)) === 'failed') exit = 1
  }
  return exit
}
