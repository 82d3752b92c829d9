import { setTimeout } from 'node:timers/promises'
import type { Transformer } from 'grammy'
import type { ApiError } from 'grammy/types'
import { GROUP_MESSAGES_PER_MINUTE } from './limits.ts'
import { SENDING_METHODS } from './message-methods.ts'

export type Pace = {
  /** Messages in one group ... */
  readonly messages: number
  /** ... in so many milliseconds. */
  readonly milliseconds: number
}

/**
 * Lets a message into a group wait until Telegram would take it; other groups, and private chats, go on.
 *
 * From `stop` on nothing is waited for: what would have to is refused as Telegram would refuse it.
 */
export function pacing(stop: AbortSignal, pace: Pace = TELEGRAM_PACE): Transformer {
  const sent = new Map<number, number[]>()

  return async (call, method, payload, signal) => {
    const group = SENDING_METHODS.has(method) ? groupIn(payload) : undefined
    if (group !== undefined && !(await hasTurn(group))) return TOO_EARLY
    return call(method, payload, signal)
  }

  /** Waits for a turn and takes it; false when `stop` came before. */
  async function hasTurn(group: number): Promise<boolean> {
    for (;;) {
      const now = performance.now()
      const times = (sent.get(group) ?? []).filter((time) => time > now - pace.milliseconds)
      const [oldest] = times
      if (oldest === undefined || times.length < pace.messages) {
        sent.set(group, [...times, now])
        if (sent.size > GROUPS_REMEMBERED) forgetIdle(now)
        return true
      }
      const wait = oldest + pace.milliseconds - now
      if (!(await setTimeout(wait, true, { signal: stop }).catch(() => false))) return false
    }
  }

  function forgetIdle(now: number): void {
    for (const [group, times] of sent) {
      if ((times.at(-1) ?? 0) <= now - pace.milliseconds) sent.delete(group)
    }
  }
}

/** The group that a message goes to; groups have negative ids. */
function groupIn(payload: object): number | undefined {
  const chat = 'chat_id' in payload ? Number(payload.chat_id) : 0
  return chat < 0 ? chat : undefined
}

const TELEGRAM_PACE: Pace = { messages: GROUP_MESSAGES_PER_MINUTE, milliseconds: 60_000 }
const GROUPS_REMEMBERED = 1_000
const TOO_EARLY: ApiError = {
  ok: false,
  error_code: 429,
  description: 'Stopped before the group could take another message',
}
