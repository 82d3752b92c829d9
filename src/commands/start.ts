import { runBot } from '../bot/run.ts'
import { redact } from '../lib/log.ts'
import { run } from '../lib/run.ts'
import { chatWith } from './chat.ts'
import { type ExitCode, type Io, fail } from './io.ts'
import { withApp } from './with-app.ts'

/** Runs the bot until it is asked to stop; without a token, a chat in the terminal. */
export async function start(io: Io): Promise<ExitCode> {
  return run((signal) =>
    withApp(io, { withSample: true, isMeasured: true }, async (app) => {
      const { botToken: token, webhook } = app.config
      await app.store.restoreIndexes()
      if (token === undefined) return chatWith(app, io, signal, { isWithoutToken: true })
      const ended = new AbortController()
      const jobs = app.runJobs(AbortSignal.any([signal, ended.signal]))
      try {
        await runBot(await app.createBot(token, { draws: true }), {
          signal,
          deps: app.deps,
          webhook,
          monitor: app.monitor,
        })
        return 0
      } catch (error) {
        return fail(io, redact(error instanceof Error ? error.message : String(error), [token]))
      } finally {
        ended.abort()
        await jobs
      }
    }),
  )
}
