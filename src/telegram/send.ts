import { setTimeout } from 'node:timers/promises'
import type { Transformer } from 'grammy'
import type { ApiError } from 'grammy/types'
import type { Log } from '../lib/log.ts'

/**
 * Repeats a message that Telegram did not take, a few times at most; other methods are left alone.
 *
 * - 429: after the seconds that Telegram asks for, up to five minutes.
 * - A cut connection or a 5xx: once. Nobody can tell whether Telegram has the message already, so this is the one way in
 *   which a message can come twice.
 * - A group that became a supergroup: once, at its new id.
 *
 * From `stop` on nothing is waited for any more.
 */
export function retrying({ log, stop, onMoved }: RetryingOptions): Transformer {
  return async (call, method, payload, signal) => {
    if (!MESSAGE_METHODS.has(method)) return call(method, payload, signal)
    const left: Repeats = { busy: 10, doubtful: 1, moved: 1 }
    for (let message = payload; ;) {
      const response = await call(method, message, signal).catch((error: unknown) => {
        if (left.doubtful === 0 || signal?.aborted) throw error
        return CUT
      })
      if (response.ok) return response
      const repeat = repeatOf(response)
      if (!repeat || left[repeat.why] === 0 || stop.aborted) return response
      left[repeat.why] -= 1
      log.warn({ method, code: response.error_code, ...repeat }, 'a message is sent again')
      if (repeat.chat !== undefined) {
        if ('chat_id' in message) await onMoved(Number(message.chat_id), repeat.chat)
        message = { ...message, chat_id: repeat.chat }
      }
      if (!(await hasPassed(repeat.seconds, stop))) return response
    }
  }
}

export type RetryingOptions = {
  readonly log: Log
  readonly stop: AbortSignal
  /** Told of a group that became a supergroup, with its new id. */
  readonly onMoved: (from: number, to: number) => Promise<void>
}

/** False when `stop` came before the time was over. */
async function hasPassed(seconds: number, stop: AbortSignal): Promise<boolean> {
  return setTimeout(seconds * 1000, true, { signal: stop }).catch(() => false)
}

/** Why and after how long a refused message is worth another try; `undefined` when it is not. */
function repeatOf({ error_code: code, parameters = {} }: ApiError): Repeat | undefined {
  const { retry_after: seconds, migrate_to_chat_id: chat } = parameters
  if (chat !== undefined) return { why: 'moved', seconds: 0, chat }
  if (code >= 500) return { why: 'doubtful', seconds: 0.5 }
  return code === 429 && seconds !== undefined && seconds <= LONGEST_WAIT
    ? { why: 'busy', seconds }
    : undefined
}

type Repeat = {
  readonly why: keyof Repeats
  readonly seconds: number
  /** Where to send it instead. */
  readonly chat?: number
}

type Repeats = { busy: number; doubtful: number; moved: number }

const MESSAGE_METHODS = new Set(['sendMessage', 'editMessageText'])
/** Seconds. Only the chat itself waits; Telegram asks for more of those alone who flood it. */
const LONGEST_WAIT = 300
/** A cut connection leaves the same doubt as a server's error, and is treated as one. */
const CUT: ApiError = { ok: false, error_code: 599, description: 'The connection was cut' }
