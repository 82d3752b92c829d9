import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import { UPDATES_PER_POLL } from '../telegram/limits.ts'
import { isKeptByWebhook } from '../telegram/failure.ts'
import { ALLOWED_UPDATES } from './allowed-updates.ts'
import { apiSignal } from './api-signal.ts'
import type { Inbox } from './inbox.ts'
import { type Persistence, persist } from './persist.ts'
import type { Contact } from './contact.ts'

/** Long polling. */
export type Poll = {
  /** Takes updates in until aborted. */
  receive(): Promise<void>
  /** Tells Telegram that the last updates have arrived, which no further poll does. */
  confirm(): Promise<void>
}

export type PollOptions = Pick<Persistence, 'log' | 'signal'> & {
  /** Takes the updates back from a webhook. */
  readonly release: () => Promise<void>
  readonly contact: Pick<Contact, 'answered' | 'failed'>
}

/**
 * Long polling that outlives Telegram's bad hours.
 *
 * A poll tells Telegram that all updates before it have arrived, so it comes after they are recorded. A server that answers
 * at once instead of waiting is asked every half second at most while it has nothing new.
 */
export function createPoll(api: Api, inbox: Inbox, options: PollOptions): Poll {
  const { log, signal, release, contact } = options
  const aborted = once(signal, 'abort').catch(() => undefined)
  let next = 0
  let hasPolled = false

  async function ask(): Promise<Update[]> {
    const question = { offset: next, limit: UPDATES_PER_POLL, timeout: POLL_SECONDS }
    try {
      const updates = await persist(
        () => api.getUpdates({ ...question, allowed_updates: ALLOWED_UPDATES }, apiSignal(signal)),
        { log, signal, fatal: [401, 409], onFailure: contact.failed },
      )
      hasPolled = true
      contact.answered()
      return updates
    } catch (error) {
      if (signal.aborted) return []
      // One of an earlier run is taken back, but not that of a program which has taken over.
      if (!isKeptByWebhook(error) || hasPolled) throw error
      await release()
      return []
    }
  }

  return {
    async receive() {
      while (!signal.aborted) {
        const began = performance.now()
        const updates = await ask()
        await inbox.accept(updates)
        const last = updates.at(-1)?.update_id
        const isNew = last !== undefined && last >= next
        if (last !== undefined) next = last + 1
        if (!isNew) await pause(PACE - (performance.now() - began), signal)
        await Promise.race([inbox.room(), aborted])
      }
    },
    async confirm() {
      if (next > 0) await api.getUpdates({ offset: next, limit: 1, timeout: 0 })
    },
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(Math.max(0, milliseconds), undefined, { signal }).catch(() => undefined)
}

const POLL_SECONDS = 30
const PACE = 500
