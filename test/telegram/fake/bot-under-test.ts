import { run, sequentialize } from '@grammyjs/runner'
import { Bot, GrammyError, HttpError } from 'grammy'
import type { Context } from 'grammy'
import type { FakeApi } from '../fake-api.ts'

/** A grammY bot that talks to the fake and does nothing of itself. */
export function botOf(api: FakeApi): Bot {
  return new Bot(api.token, { botInfo: api.me, client: { apiRoot: api.root } })
}

/** A bot under the runner, with one handler for everything people do. */
export function running(api: FakeApi, handler: (ctx: Context) => Promise<unknown>): Running {
  const bot = botOf(api)
  const errors: unknown[] = []
  bot.catch(({ error }) => void errors.push(error))
  bot.use(sequentialize((ctx) => String(ctx.chat?.id ?? ctx.from?.id)))
  bot.on(['message:text', 'callback_query', 'inline_query'], handler)
  const handle = run(bot, { runner: { silent: true } })
  return {
    errors,
    busy: () => handle.size() > 0,
    async [Symbol.asyncDispose]() {
      await handle.stop()
    },
  }
}

/** How Telegram refused a call: the code and the words; `cut` when no answer came, `sent` when all went well. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'sent'
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`
    if (error instanceof HttpError) return 'cut'
    throw error
  }
}

type Running = AsyncDisposable & { errors: unknown[]; busy: () => boolean }
