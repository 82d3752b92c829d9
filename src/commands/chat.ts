import type { App } from '../app.ts'
import { run } from '../lib/run.ts'
import { openChat } from '../terminal/chat.ts'
import type { ExitCode, Io } from './io.ts'
import { withApp } from './with-app.ts'

/** The same bot in the terminal. */
export async function chat(io: Io): Promise<ExitCode> {
  return run((signal) =>
    withApp(io, { withSample: true }, (app) =>
      chatWith(app, io, signal, { isWithoutToken: false }),
    ),
  )
}

/** Opens a chat in the terminal with an app that is there already. */
export async function chatWith(
  app: App,
  io: Io,
  signal: AbortSignal,
  { isWithoutToken }: { readonly isWithoutToken: boolean },
): Promise<ExitCode> {
  await openChat({
    bot: (await app.createBot(NO_TOKEN, { draws: false, askLimit: NO_LIMIT })).bot,
    input: io.stdin,
    output: io.stdout,
    signal,
    language: app.config.defaultLanguage,
    now: () => Temporal.Now.instant(),
    isInteractive: io.isTerminal && io.isTyped,
    colours: io.isTerminal && !app.config.noColor,
    isWithoutToken,
  })
  return 0
}

// grammY wants one; nothing is ever sent with it.
const NO_TOKEN = '0:terminal'
// Whoever types here keeps nobody else waiting.
const NO_LIMIT = { questions: Infinity, seconds: 60 }
