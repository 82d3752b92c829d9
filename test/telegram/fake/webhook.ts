import { setTimeout as wait } from 'node:timers/promises'
import type { WebhookInfo } from 'grammy/types'
import type { Updates } from './updates.ts'

/** Brings updates to the bot's own server, in order, again and again until it answers 2xx. */
export type Webhook = {
  set(target: WebhookTarget | undefined): void
  info(): WebhookInfo
  active(): boolean
  /** True while nothing is on its way and nothing is left to bring. */
  idle(): boolean
  close(): void
}

export type WebhookTarget = { url: string; secret?: string | undefined }

/** Makes a webhook that is not set. `retryAfter`: milliseconds between attempts. */
export function createWebhook(updates: Updates, now: () => number, retryAfter = 20): Webhook {
  let target: WebhookTarget | undefined
  let lastError: { date: number; message: string } | undefined
  let running = false
  const ended = new AbortController()

  updates.onPush(() => void deliver())

  async function deliver(): Promise<void> {
    if (running) return
    running = true
    const { signal } = ended
    for (;;) {
      const update = updates.pending()[0]
      if (!target || !update || signal.aborted) break
      const problem = await post(target, update, signal)
      if (problem === undefined) {
        updates.confirm(update.update_id + 1)
      } else {
        lastError = { date: Math.floor(now() / 1000), message: problem }
        await wait(retryAfter, undefined, { signal }).catch(() => undefined)
      }
    }
    running = false
  }

  return {
    set(next) {
      target = next
      lastError = undefined
      if (next) void deliver()
    },
    info: () => ({
      url: target?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pending().length,
      ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
    }),
    active: () => target !== undefined,
    idle: () => !running && updates.pending().length === 0,
    close() {
      target = undefined
      ended.abort()
    },
  }
}

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
