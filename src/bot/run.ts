import { once } from 'node:events'
import { type Bot, BotError } from 'grammy'
import type { Update } from 'grammy/types'
import { every } from '../lib/every.ts'
import { describeFailure, isPassing } from '../telegram/failure.ts'
import { type Pace, pacing } from '../telegram/pace.ts'
import { retrying } from '../telegram/send.ts'
import { amendAll } from './amend.ts'
import { ALLOWED_UPDATES } from './allowed-updates.ts'
import { apiSignal } from './api-signal.ts'
import { announceCommands } from './commands.ts'
import type { BotParts } from './bot.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { type Inbox, type InboxLimits, KEEP_EVERY, createInbox } from './inbox.ts'
import { type Monitor, type MonitorOptions, createMonitor, serveMonitor } from './monitor.ts'
import { persist } from './persist.ts'
import { type Contact, createContact } from './contact.ts'
import { createPoll } from './poll.ts'
import { startProblem } from './start-problem.ts'
import { watchSourceNews } from './tell-of-sources.ts'
import { type WebhookOptions, serveWebhook, webhookSecret } from './webhook.ts'

export type RunOptions = {
  readonly signal: AbortSignal
  readonly deps: Omit<BotDeps, 'askLimit'>
  /** Has Telegram bring updates instead of being asked for them. */
  readonly webhook?: WebhookOptions | undefined
  /** Shows what is measured. */
  readonly monitor?: MonitorOptions | undefined
  /** How long, in milliseconds, a stop waits for what is being answered. */
  readonly drain?: number
  readonly limits?: Partial<InboxLimits> | undefined
  /** How fast messages go into one group. */
  readonly pace?: Pace | undefined
}

/**
 * Runs the bot until the signal is aborted, and then until what was being answered is answered.
 *
 * Needs no more of a Bot API server than getMe, getUpdates and the methods that send. Throws, in words for the operator,
 * when Telegram refuses the token or the webhook, or gives the updates to another program.
 */
export async function runBot({ bot, amender }: BotParts, options: RunOptions): Promise<void> {
  const { signal, deps, drain = 10_000, webhook, monitor, limits, pace } = options
  const { log } = deps
  // Aborted when nothing is waited for any more.
  const cut = new AbortController()
  let isAllHandled = true
  // Each wraps those before it: a message that is repeated waits for its turn again.
  bot.api.config.use(pacing(cut.signal, pace), retrying({ log, stop: cut.signal, onMoved }))
  try {
    bot.botInfo = await persist(() => bot.api.getMe(apiSignal(signal)), {
      log,
      signal,
      fatal: [401, 404],
    })
    const inbox = createInbox({ deps, bot: bot.botInfo.id, handle, limits })
    await inbox.keep()
    const contact = createContact()
    const ended = new AbortController()
    const settled = new AbortController()
    const beside = [
      every(KEEP_EVERY, () => inbox.keep(), { signal: settled.signal, onError: () => undefined }),
    ]
    let source: Source | undefined
    let monitored: Awaited<ReturnType<typeof serveMonitor>> | undefined
    const isOnWebhook = monitor !== undefined && monitor.port === webhook?.port
    try {
      if (monitor && !isOnWebhook) {
        const own = createMonitor({ inbox, contact }, monitor)
        monitored = await serveMonitor(own, { ...monitor, log })
      }
      source = webhook
        ? await openWebhook(bot, inbox, {
            webhook,
            monitor: createMonitor({ inbox, contact }, isOnWebhook ? monitor : {}),
            log,
            signal,
          })
        : await openPolling(bot, inbox, { log, signal, contact })
      log.info(
        { bot: bot.botInfo.username, by: webhook ? 'webhook' : 'polling' },
        'the bot is running',
      )
      beside.push(
        amendAll(amender, deps, AbortSignal.any([signal, ended.signal])),
        watchSourceNews(bot.api, deps, AbortSignal.any([signal, ended.signal])),
        optional('setMyCommands', log, () =>
          announceCommands(bot.api, deps.language, apiSignal(signal)),
        ),
      )
      await source.receive()
      // At once: later it would end the poll of a program that has taken over meanwhile.
      if (inbox.isRecorded()) await optional('getUpdates', log, source.confirm)
    } finally {
      ended.abort()
      await finish(inbox)
      settled.abort()
      // What is put right and still waits for Telegram is left to the next run.
      cut.abort()
      await Promise.all(beside)
      await inbox.leave()
      await monitored?.close()
    }
    if (!inbox.isRecorded() && isAllHandled) await optional('getUpdates', log, source.confirm)
  } catch (error) {
    if (!signal.aborted) throw startProblem(error, webhook)
  }

  async function onMoved(from: number, to: number): Promise<void> {
    await optional('moveChat', log, () => deps.store.moveChat(from, to))
  }

  /** False when the update is to be handled by the next run. */
  async function handle(update: Update): Promise<boolean> {
    if (cut.signal.aborted) return (isAllHandled = false)
    try {
      await bot.handleUpdate(update)
    } catch (error) {
      if (!(error instanceof BotError)) throw error
      if (signal.aborted && isPassing(error.error)) return (isAllHandled = false)
      await bot.errorHandler(error)
    }
    return true
  }

  /** What still waits for Telegram at the end of the drain is cut, and ends too: afterwards the store is closed. */
  async function finish(inbox: Inbox): Promise<void> {
    if (await inbox.settled(drain)) return
    log.warn({ updates: inbox.size() }, 'stopped in the middle of updates')
    cut.abort()
    await inbox.settled(drain)
  }
}

/** How updates come. */
type Source = {
  /** Takes updates in until aborted. */
  readonly receive: () => Promise<void>
  /** Tells Telegram, at the end, that it need not bring the last ones again. */
  readonly confirm: () => Promise<void>
}

type SourceOptions = { readonly log: BotDeps['log']; readonly signal: AbortSignal }

async function openPolling(
  { api }: Bot<BotContext>,
  inbox: Inbox,
  { log, signal, contact }: SourceOptions & { readonly contact: Contact },
): Promise<Source> {
  // A webhook of an earlier run would keep the updates.
  const release = () =>
    optional('deleteWebhook', log, () => api.deleteWebhook({}, apiSignal(signal)))
  await release()
  return createPoll(api, inbox, { log, signal, release, contact })
}

async function openWebhook(
  { api, token }: Bot<BotContext>,
  inbox: Inbox,
  {
    webhook,
    monitor,
    log,
    signal,
  }: SourceOptions & { readonly webhook: WebhookOptions; readonly monitor: Monitor },
): Promise<Source> {
  const secret = webhookSecret(token)
  const server = await serveWebhook(inbox, { port: webhook.port, secret, monitor, log })
  try {
    const settings = { secret_token: secret, allowed_updates: ALLOWED_UPDATES }
    await persist(() => api.setWebhook(webhook.url, settings, apiSignal(signal)), {
      log,
      signal,
      fatal: [400, 401, 404],
    })
  } catch (error) {
    await server.close()
    throw error
  }
  return {
    async receive() {
      if (!signal.aborted) await once(signal, 'abort')
      await server.close()
    },
    confirm: async () => undefined,
  }
}

/** Something that not every Bot API server can do, and that the bot can do without. */
async function optional(
  method: string,
  log: BotDeps['log'],
  call: () => Promise<unknown>,
): Promise<void> {
  try {
    await call()
  } catch (error) {
    log.warn({ method, ...describeFailure(error) }, 'going on without it')
  }
}
