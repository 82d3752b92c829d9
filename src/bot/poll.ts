import { setTimeout } from 'node:timers/promises'
import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { Log } from '../lib/log.ts'
import type { ApiSignal } from './api-signal.ts'
import { persist } from './persist.ts'

export type Poll = {
  readonly getUpdates: (args: PollArguments, signal: ApiSignal) => Promise<Update[]>
  /** Tells Telegram that the last updates are handled, so that they do not come again after a restart. */
  readonly confirm: () => Promise<void>
}

/**
 * Long polling that outlives Telegram's bad hours, and goes easy on a server that answers at once instead of waiting:
 * without anything new there is a poll every half second at most.
 */
export function createPoll(api: Api, { log, signal }: { log: Log; signal: AbortSignal }): Poll {
  let newest: number | undefined
  return {
    async getUpdates(args, pollSignal) {
      const began = performance.now()
      const updates = await persist(() => api.getUpdates(args, pollSignal), {
        log,
        signal,
        fatal: [401, 409],
      })
      const last = updates.at(-1)?.update_id
      if (last === undefined || last === newest) {
        await setTimeout(PACE - (performance.now() - began), undefined, { signal })
      }
      newest = last ?? newest
      return updates
    },
    async confirm() {
      if (newest === undefined) return
      await api.getUpdates({ offset: newest + 1, limit: 1, timeout: 0 })
    },
  }
}

type PollArguments = { offset: number; limit: number; timeout: number }

const PACE = 500
