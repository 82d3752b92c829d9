import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { runProgram } from '../../src/program/program.ts'

export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** A folder for one test, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-test-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** Starts the program as a user does, with a database of its own and nothing of this machine's settings. */
export function startOnrecord(args: readonly string[], env: Readonly<Record<string, string>>) {
  return spawn(process.execPath, ['src/main.ts', ...args], {
    env: {
      PATH: process.env['PATH'] ?? '',
      BOT_TOKEN: '',
      // Half of the time of a short command is compiling.
      NODE_COMPILE_CACHE: join('node_modules', '.cache', 'node'),
      ...env,
    },
  })
}

export type RunOptions = {
  readonly database: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the command line to its end, in this process: all of it but what `main.ts` does with a process. */
export async function onrecord(
  args: readonly string[],
  { database, input = '', env = {} }: RunOptions,
): Promise<Run> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const written = Promise.all([text(stdout), text(stderr)])
  const code = await runProgram(args, {
    env: { BOT_TOKEN: '', DATABASE_PATH: database, ...env },
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
    isTyped: false,
    isTerminal: false,
    isWatched: false,
  })
  stdout.end()
  stderr.end()
  const [out, errors] = await written
  return { code, stdout: out, stderr: errors }
}

/** Runs the program as a process of its own to its end. */
export async function onrecordProcess(
  args: readonly string[],
  { database, input = '', env = {} }: RunOptions,
): Promise<Run> {
  const child = startOnrecord(args, { DATABASE_PATH: database, ...env })
  child.stdin.end(input)
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ])
  return { code, stdout, stderr }
}
