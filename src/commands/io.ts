import type { Readable, Writable } from 'node:stream'
import type { Environment } from '../config.ts'

/** Where a command reads and writes. */
export type Io = {
  /** What the settings are read of. */
  readonly env: Environment
  readonly stdin: Readable
  /** Whether a person types on stdin. */
  readonly isTyped: boolean
  /** The answer, and nothing else. */
  readonly stdout: Writable
  /** Problems, progress, logs. */
  readonly stderr: Writable
  /** Whether a person watches stdout. */
  readonly isTerminal: boolean
  /** Whether a person watches stderr. */
  readonly isWatched: boolean
}

/** What a command ends with: 0 done, 1 failed, 2 wrong usage, 130 stopped by Ctrl-C, as shells have it. */
export type ExitCode = 0 | 1 | 2 | 130

/** Writes a line of the answer, waiting where the reader is slow; one that has left is not waited for. */
export async function print({ stdout }: Pick<Io, 'stdout'>, line: string): Promise<void> {
  if (stdout.write(`${line}\n`) || !stdout.writable) return
  await new Promise((resolve) => {
    stdout.once('drain', resolve)
    stdout.once('close', resolve)
  })
}

/** Writes a JSON line of the answer. */
export async function printJson(io: Pick<Io, 'stdout'>, value: unknown): Promise<void> {
  await print(io, JSON.stringify(value))
}

/** Says what went wrong, in one line. */
export function fail({ stderr }: Pick<Io, 'stderr'>, problem: string): ExitCode {
  stderr.write(`onrecord: ${oneLine(problem)}\n`)
  return 1
}

/** Says what is worth knowing and stops nothing, in one line. */
export function warn({ stderr }: Pick<Io, 'stderr'>, warning: string): void {
  stderr.write(`onrecord: ${oneLine(warning)}\n`)
}

/** Without control characters: neither a file's name nor an article may steer the terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/\p{Cc}/gu, '')
}
