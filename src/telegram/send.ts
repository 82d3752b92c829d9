import { setTimeout } from 'node:timers/promises'
import type { Transformer } from 'grammy'
import type { ApiError } from 'grammy/types'
import type { Log } from '../lib/log.ts'
import { describeFailure, isUnsent } from './failure.ts'
import { SENDING_METHODS } from './message-methods.ts'

/**
 * Repeats a message that Telegram did not take, a few times at most; other methods are left alone.
 *
 * - 429: after the seconds that Telegram asks for, up to five minutes.
 * - A 5xx, or no way to Telegram at all: after growing pauses of half a minute at most. It was surely not sent.
 * - A connection that was cut: once. Nobody can tell whether Telegram has the message already, so this is the one way in
 *   which a message can come twice.
 * - A group that became a supergroup: a new message once, at its new id. There the numbers of messages are others: one to
 *   edit is not there any more, and a reply would be to some other message.
 *
 * From `stop` on nothing is waited for any more.
 */
export function retrying({ log, stop, onMoved }: RetryingOptions): Transformer {
  return async (call, method, payload, signal) => {
    if (!MESSAGE_METHODS.has(method)) return call(method, payload, signal)
    const left: Repeats = { busy: BUSY_REPEATS, cut: 1, moved: 1 }
    for (let message = payload; ;) {
      const outcome = await call(method, message, signal).catch((error: unknown) => ({ error }))
      if ('ok' in outcome && outcome.ok) return outcome
      const repeat = repeatOf(outcome, BUSY_REPEATS - left.busy)
      const moved = repeat?.chat
      if (moved !== undefined && 'chat_id' in message) await onMoved(Number(message.chat_id), moved)
      const isLeft = moved !== undefined && method !== 'sendMessage'
      const isWorthIt =
        repeat && !isLeft && left[repeat.why] > 0 && !stop.aborted && !signal?.aborted
      if (isWorthIt) {
        left[repeat.why] -= 1
        log.warn({ method, ...failureOf(outcome), ...repeat }, 'a message is sent again')
        if (moved !== undefined)
          message = { ...message, chat_id: moved, reply_parameters: undefined }
        if (await hasPassed(repeat.seconds, stop)) continue
      }
      if ('error' in outcome) throw outcome.error
      return outcome
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

/** Why and after how long a message that failed is worth another try; `undefined` when it is not. */
function repeatOf(outcome: Failed, earlier: number): Repeat | undefined {
  const pause = Math.min(0.5 * 2 ** earlier, LONGEST_PAUSE)
  if ('error' in outcome) {
    return isUnsent(outcome.error) ? { why: 'busy', seconds: pause } : { why: 'cut', seconds: 0.5 }
  }
  const { error_code: code, parameters: { retry_after: seconds, migrate_to_chat_id: chat } = {} } =
    outcome
  if (chat !== undefined) return { why: 'moved', seconds: 0, chat }
  if (code >= 500) return { why: 'busy', seconds: pause }
  return code === 429 && seconds !== undefined && seconds <= LONGEST_WAIT
    ? { why: 'busy', seconds }
    : undefined
}

function failureOf(outcome: Failed): Record<string, unknown> {
  return 'error' in outcome ? describeFailure(outcome.error) : { code: outcome.error_code }
}

/** A refusal, or what went wrong before there was an answer. */
type Failed = ApiError | { readonly error: unknown }

type Repeat = {
  readonly why: keyof Repeats
  readonly seconds: number
  /** Where to send it instead. */
  readonly chat?: number
}

type Repeats = { busy: number; cut: number; moved: number }

const MESSAGE_METHODS = new Set([
  ...SENDING_METHODS,
  'editMessageText',
  'editMessageMedia',
  'editMessageCaption',
])
const BUSY_REPEATS = 10
/** Seconds. Only the chat itself waits; Telegram asks for more of those alone who flood it. */
const LONGEST_WAIT = 300
const LONGEST_PAUSE = 30
