import { type App, type AppOptions, openApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { type ExitCode, type Io, fail } from './io.ts'

/** Runs a command on an open app, and closes it whatever happens. A wrong setting or database is said in one line. */
export async function withApp(
  io: Io,
  options: AppOptions,
  command: (app: App) => Promise<ExitCode>,
): Promise<ExitCode> {
  const read = readConfig(io.env)
  if ('problem' in read) return fail(io, read.problem)
  const opened = await openApp(read.config, options)
  if ('problem' in opened) return fail(io, opened.problem)
  try {
    return await command(opened.app)
  } finally {
    await opened.app.close()
  }
}
