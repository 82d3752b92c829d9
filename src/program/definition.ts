import type { App } from '../app.ts'
import { type ExitCode, type Io, fail } from '../commands/io.ts'

/**
 * What a group of commands is defined with. Each command is loaded when it is run: a short question need not wait for
 * what reads web pages.
 */
export type Definition = {
  readonly io: Io
  /** Makes a command into what is done for its words: its exit code is that of the program. */
  readonly ends: <P extends readonly unknown[]>(
    command: (...parameters: P) => Promise<ExitCode>,
  ) => (...parameters: P) => Promise<void>
}

/** Runs a command on the store alone, without the sample. */
export async function inStore(io: Io, command: (app: App) => Promise<ExitCode>): Promise<ExitCode> {
  const { withApp } = await import('../commands/with-app.ts')
  return withApp(io, { withSample: false }, command)
}

/** Says what is wrong with how a command was called. */
export function misused(io: Io, problem: string): ExitCode {
  fail(io, problem)
  return 2
}
