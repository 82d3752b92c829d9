import { setTimeout as wait } from 'node:timers/promises'
import type { Update, WebhookInfo } from 'grammy/types'
import type { Updates } from './updates.ts'

/**
 * Brings updates to the bot's own server, again and again until it answers 2xx: those of a chat in order, those of different
 * chats over as many connections as Telegram opens.
 */
export type Webhook = {
  set(target: WebhookTarget | undefined): void
  info(): WebhookInfo
  active(): boolean
  /** True while nothing is on its way and nothing is left to bring. */
  idle(): boolean
  close(): void
}

type WebhookTarget = { url: string; secret?: string | undefined }

/** Makes a webhook that is not set. `retryAfter`: milliseconds between attempts. */
export function createWebhook(updates: Updates, now: () => number, retryAfter = 20): Webhook {
  let target: WebhookTarget | undefined
  let lastError: { date: number; message: string } | undefined
  /** The chats of which an update is on its way. */
  const busy = new Set<number>()
  const ended = new AbortController()

  updates.onPush(deliver)

  function deliver(): void {
    for (const update of updates.pending()) {
      if (!target || ended.signal.aborted || busy.size >= CONNECTIONS) return
      const chat = chatOf(update)
      if (!busy.has(chat)) void bring(update, chat)
    }
  }

  async function bring(update: Update, chat: number): Promise<void> {
    const { signal } = ended
    busy.add(chat)
    for (;;) {
      if (!target || signal.aborted) break
      const problem = await post(target, update, signal)
      if (problem === undefined) {
        updates.take(update.update_id)
        break
      }
      lastError = { date: Math.floor(now() / 1000), message: problem }
      await wait(retryAfter, undefined, { signal }).catch(() => undefined)
    }
    busy.delete(chat)
    deliver()
  }

  return {
    set(next) {
      target = next
      lastError = undefined
      deliver()
    },
    info: () => ({
      url: target?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pending().length,
      ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
    }),
    active: () => target !== undefined,
    idle: () => busy.size === 0 && updates.pending().length === 0,
    close() {
      target = undefined
      ended.abort()
    },
  }
}

/** The chat, or who it comes from where there is none. */
function chatOf(update: Update): number {
  const { message, edited_message, guest_message, callback_query, inline_query } = update
  const said = message ?? edited_message ?? guest_message ?? callback_query?.message
  return said?.chat.id ?? inline_query?.from.id ?? 0
}

const CONNECTIONS = 40

/** What went wrong, in Telegram's words, or undefined. */
async function post(
  { url, secret }: WebhookTarget,
  update: unknown,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret !== undefined && { 'X-Telegram-Bot-Api-Secret-Token': secret }),
      },
      body: JSON.stringify(update),
      signal,
    })
    await response.arrayBuffer()
    if (response.ok) return undefined
    return `Wrong response from the webhook: ${response.status} ${response.statusText}`
  } catch {
    return 'Connection refused'
  }
}
