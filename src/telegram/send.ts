import { setTimeout } from 'node:timers/promises'
import type { Transformer } from 'grammy'
import type { ApiError, ApiResponse } from 'grammy/types'
import type { Log } from '../lib/log.ts'
import { describeFailure, isUnsent, leavesOpen } from './failure.ts'
import { SENDING_METHODS } from './message-methods.ts'

/**
 * Repeats a message that Telegram did not take, a few times at most; other methods are left alone.
 *
 * - 429: after the seconds that Telegram asks for, up to five minutes.
 * - A 5xx of Telegram's own, or no way to it at all: after growing pauses of half a minute at most. It was surely not sent.
 * - A connection that was cut, and a gateway's word that it got no good answer (502, 504, or a page that is not of the Bot
 *   API): once, as soon as Telegram answers again. Nobody can tell whether it has the message already, so this is the one
 *   way in which a message can come twice.
 * - A group that became a supergroup: a new message once, at its new id. There the numbers of messages are others: one to
 *   edit is not there any more, and a reply would be to some other message.
 *
 * From `stop` on nothing is waited for any more.
 */
export function retrying({ log, stop, onMoved }: RetryingOptions): Transformer {
  return async (call, method, payload, signal) => {
    if (!MESSAGE_METHODS.has(method)) return call(method, payload, signal)
    const left: Repeats = { busy: BUSY_REPEATS, open: 1, moved: 1 }
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
        const isOpen = repeat.why === 'open'
        const isTime = await hasPassed(repeat.seconds, stop)
        if (isTime && (!isOpen || (await isBack(() => call('getMe', {}, signal), stop)))) continue
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

/** Whether Telegram answers again before the last of growing pauses is over: the one repeat must not be lost on a gateway. */
async function isBack(ask: () => Promise<ApiResponse<unknown>>, stop: AbortSignal) {
  for (let earlier = 0; earlier < BUSY_REPEATS; earlier += 1) {
    const answer = await ask().catch(() => undefined)
    if (answer && (answer.ok || !(answer.error_code >= 500 || leavesOpen(answer)))) return true
    if (!(await hasPassed(pauseAfter(earlier), stop))) return false
  }
  return false
}

/** Why and after how long a message that failed is worth another try; `undefined` when it is not. */
function repeatOf(outcome: Failed, earlier: number): Repeat | undefined {
  const busy: Repeat = { why: 'busy', seconds: pauseAfter(earlier) }
  const open: Repeat = { why: 'open', seconds: pauseAfter(0) }
  if ('error' in outcome) return isUnsent(outcome.error) ? busy : open
  const { error_code: code, parameters: { retry_after: seconds, migrate_to_chat_id: chat } = {} } =
    outcome
  if (chat !== undefined) return { why: 'moved', seconds: 0, chat }
  if (leavesOpen(outcome)) return open
  if (code >= 500) return busy
  return code === 429 && seconds !== undefined && seconds <= LONGEST_WAIT
    ? { why: 'busy', seconds }
    : undefined
}

/** Seconds. */
function pauseAfter(earlier: number): number {
  return Math.min(0.5 * 2 ** earlier, LONGEST_PAUSE)
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

/** `open`: it may have arrived. */
type Repeats = { busy: number; open: number; moved: number }

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
