import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

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

/** Runs the program to its end. */
export async function onrecord(
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
