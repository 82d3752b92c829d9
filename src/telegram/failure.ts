import { GrammyError, HttpError } from 'grammy'
import type { ApiError } from 'grammy/types'

/** Whether the chat cannot be written to any more: blocked, kicked, deleted. */
export function isGone(error: unknown): boolean {
  return isRefusal(error, 403, /./) || isRefusal(error, 400, /chat not found|peer_id_invalid/i)
}

/** Whether the Bot API does not know the bot: another token, or none of its servers at the address. */
export function isDenied(error: unknown): boolean {
  return isRefusal(error, 401, /./) || isRefusal(error, 404, /./)
}

/** Whether the topic of a forum is not there any more. */
export function isTopicGone(error: unknown): boolean {
  return isRefusal(error, 400, /TOPIC_DELETED|message thread not found/i)
}

/** Whether an edit was refused because the message shows just that already. */
export function isUnchanged(error: unknown): boolean {
  return isRefusal(error, 400, /message is not modified/i)
}

/** Whether an edit was refused because the message is not there, or not to be edited, any more; also with its whole group. */
export function isUneditable(error: unknown): boolean {
  return isRefusal(
    error,
    400,
    /message to edit not found|message can't be edited|message_id_invalid|upgraded to a supergroup/i,
  )
}

/**
 * Whether the chat is there but does not let the bot write: its rights were taken, or the topic was closed or deleted.
 */
export function isMuted(error: unknown): boolean {
  return isRefusal(
    error,
    400,
    /not enough rights|have no rights|WRITE_FORBIDDEN|CHAT_RESTRICTED|PLAIN_FORBIDDEN|TOPIC_(CLOSED|DELETED)|message thread not found/i,
  )
}

/** Whether a press was answered too late; the button has stopped waiting by itself. */
export function isTooLate(error: unknown): boolean {
  return isRefusal(error, 400, /query is too old|query id is invalid/i)
}

/** Whether a notice to a press was refused for now; it cannot wait. */
export function isBusy(error: unknown): boolean {
  return isRefusal(error, 429, /./)
}

/** Whether the same call could fare better later: Telegram was busy, in trouble or out of reach. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof HttpError ||
    (error instanceof GrammyError &&
      (error.error_code === 429 || error.error_code >= 500 || leavesOpen(error)))
  )
}

/**
 * Whether an answer leaves open if the call was carried out. What the Bot API itself refuses was not, with a 5xx neither. But
 * a gateway before it says 502 or 504 also of a call that it has passed on, and an answer without the Bot API's code is from
 * somebody else altogether.
 */
export function leavesOpen({ error_code: code }: Pick<ApiError, 'error_code'>): boolean {
  return code === 502 || code === 504 || !Number.isInteger(code)
}

/** Whether a poll was refused because the updates are brought to a webhook. */
export function isKeptByWebhook(error: unknown): boolean {
  return isRefusal(error, 409, /webhook is active/i)
}

/** Whether the call never got an answer of Telegram, or a refusal: trouble that another message would only add to. */
export function isTelegramFailure(error: unknown): boolean {
  return error instanceof GrammyError || error instanceof HttpError
}

/** Whether a call surely did not reach Telegram: there was no connection that could be cut. */
export function isUnsent(error: unknown): boolean {
  return error instanceof HttpError && UNCONNECTED.has(String(causeCode(error.error)))
}

/**
 * An error as fields for the log.
 *
 * Never the error itself: a failed call holds the text that somebody wrote, and a failed request the token.
 */
export function describeFailure(error: unknown): Record<string, unknown> {
  if (error instanceof GrammyError) {
    const { method, error_code: code, description } = error
    return { method, code, description }
  }
  if (error instanceof HttpError) return { error: error.message, cause: causeCode(error.error) }
  return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

function isRefusal(error: unknown, code: number, description: RegExp): boolean {
  return (
    error instanceof GrammyError && error.error_code === code && description.test(error.description)
  )
}

function causeCode(cause: unknown): unknown {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
}

const UNCONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
])
