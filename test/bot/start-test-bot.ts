import type { BotDeps } from '../../src/bot/deps.ts'
import { createBot } from '../../src/bot/bot.ts'
import { type RunOptions, runBot } from '../../src/bot/run.ts'
import { createLog } from '../../src/lib/log.ts'
import { type FakeApi, startFakeApi } from '../telegram/fake-api.ts'
import { botDeps } from './bot-deps.ts'

export type TestBot = {
  readonly api: FakeApi
  /** The log so far: one line of JSON each. */
  readonly logged: readonly string[]
  /** What SIGTERM does. Resolves when the bot has stopped. */
  stop(): Promise<void>
  /** How the bot ended. */
  readonly running: Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

type TestBotOptions = Partial<BotDeps> & { api?: FakeApi } & Pick<
    RunOptions,
    'drain' | 'webhook' | 'monitor' | 'limits' | 'pace'
  >

/** Runs the real bot against a fake Bot API of its own, or a given one; `deps` replace the small search and store. */
export async function startTestBot({
  api,
  drain = 10_000,
  webhook,
  monitor,
  limits,
  pace,
  ...deps
}: TestBotOptions = {}): Promise<TestBot> {
  const server = api ?? (await startFakeApi())
  const logged: string[] = []
  const log = createLog({
    level: 'debug',
    secrets: [server.token],
    stream: { write: (line) => void logged.push(line) },
  })
  const all = botDeps({ log, ...deps })
  const bot = createBot({ token: server.token, apiRoot: server.root }, all)
  const shutdown = new AbortController()
  const running = runBot(bot, {
    signal: shutdown.signal,
    deps: all,
    drain,
    webhook,
    monitor,
    limits,
    pace,
  })
  // A test that expects the bot to fail looks at `running`; for the others it must not be an unhandled rejection.
  running.catch(() => undefined)

  async function stop(): Promise<void> {
    shutdown.abort()
    await running
  }
  return {
    api: server,
    logged,
    stop,
    running,
    async [Symbol.asyncDispose]() {
      shutdown.abort()
      await running.catch(() => undefined)
      if (!api) await server.stop()
    },
  }
}
