import { setTimeout } from 'node:timers/promises'
import { run, type RunnerHandle } from '@grammyjs/runner'
import { type Bot, type BotError, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Log } from '../lib/log.ts'
import { describeFailure } from '../telegram/failure.ts'
import type { TextLanguage } from '../telegram/text/texts-for.ts'
import { retrying } from '../telegram/send.ts'
import { apiSignal } from './api-signal.ts'
import { announceCommands } from './commands.ts'
import type { BotContext } from './context.ts'
import { persist } from './persist.ts'
import { createPoll } from './poll.ts'

export type RunOptions = {
  readonly signal: AbortSignal
  readonly log: Log
  /** How long, in milliseconds, a stop waits for what is being answered. */
  readonly drain?: number
  /** The language of the menu for users whose own the bot does not speak. */
  readonly language: TextLanguage
}

/**
 * Runs the bot by long polling until the signal is aborted, and then until what was being answered is answered.
 *
 * Needs no more of a Bot API server than getMe, getUpdates and the methods that send. Throws, in words for the operator,
 * when Telegram refuses the token or gives the updates to another program.
 */
export async function runBot(
  bot: Bot<BotContext>,
  { signal, log, language, drain = 10_000 }: RunOptions,
): Promise<void> {
  const cut = new AbortController()
  try {
    const aborted = apiSignal(signal)
    bot.api.config.use(retrying({ log, stop: cut.signal }))
    bot.botInfo = await persist(() => bot.api.getMe(aborted), { log, signal, fatal: [401, 404] })
    await optional('deleteWebhook', () => bot.api.deleteWebhook({}, aborted), log)
    log.info({ bot: bot.botInfo.username }, 'the bot is running')
    await Promise.all([
      poll(bot, { signal, log, drain, cut }),
      optional('setMyCommands', () => announceCommands(bot.api, language, aborted), log),
    ])
  } catch (error) {
    if (!signal.aborted) throw inWords(error)
  }
}

type PollOptions = Pick<RunOptions, 'signal' | 'log'> & {
  readonly drain: number
  /** Aborted when nothing is waited for any more. */
  readonly cut: AbortController
}

async function poll(bot: Bot<BotContext>, { signal, log, drain, cut }: PollOptions): Promise<void> {
  const api = createPoll(bot.api, { signal, log })
  let isAllHandled = true
  const handle = run(
    {
      api,
      handleUpdate: (update) => bot.handleUpdate(update),
      errorHandler: (error: BotError<BotContext>) => {
        // Not tried again before the stop, it has to come again after the next start.
        if (signal.aborted) isAllHandled = false
        return bot.errorHandler(error)
      },
    },
    { runner: { silent: true, fetch: { timeout: 30, allowed_updates: ALLOWED_UPDATES } } },
  )
  // Taken now: a handle that is stopped has no task any more.
  const task = handle.task()
  const stop = (): void => void handle.stop()
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  try {
    await task
  } finally {
    signal.removeEventListener('abort', stop)
    await finish(handle, { log, drain, cut })
    if (isAllHandled && handle.size() === 0) await optional('getUpdates', () => api.confirm(), log)
  }
}

/**
 * Waits for the updates that are being handled: a stopped runner does not. What still waits for Telegram at the end of the
 * drain is cut, and ends too: afterwards the store is closed.
 */
async function finish(
  handle: RunnerHandle,
  { log, drain, cut }: Omit<PollOptions, 'signal'>,
): Promise<void> {
  if (await isEmptyWithin(handle, drain)) return
  log.warn({ updates: handle.size() }, 'stopped in the middle of updates')
  cut.abort()
  await isEmptyWithin(handle, drain)
}

async function isEmptyWithin(handle: RunnerHandle, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds
  while (handle.size() > 0 && performance.now() < deadline) await setTimeout(20)
  return handle.size() === 0
}

/** Something that not every Bot API server can do, and that the bot can do without. */
async function optional(method: string, call: () => Promise<unknown>, log: Log): Promise<void> {
  try {
    await call()
  } catch (error) {
    log.warn({ method, ...describeFailure(error) }, 'going on without it')
  }
}

function inWords(error: unknown): Error {
  if (!(error instanceof GrammyError)) {
    return error instanceof Error ? error : new Error(String(error))
  }
  const refusal = `${error.error_code} ${error.description}`
  return error.error_code === 409
    ? new Error(`Another program gets this bot's messages: stop that one first (${refusal})`)
    : new Error(`The Bot API does not know this bot: check BOT_TOKEN and BOT_API_ROOT (${refusal})`)
}

const ALLOWED_UPDATES: readonly Exclude<keyof Update, 'update_id'>[] = [
  'message',
  'edited_message',
  'callback_query',
]
