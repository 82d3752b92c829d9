import { Api, GrammyError } from 'grammy'
import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types'
import { inlineKeyboard } from './buttons.ts'
import { isDenied, isGone, isMuted, isTopicGone, isUnsent, leavesOpen } from './failure.ts'
import type { Rendered } from './rendered.ts'

/** A message as it is sent: of a digest, made of the page that the outbox keeps. */
export type BulkMessage = {
  readonly text: string
  readonly entities: readonly MessageEntity[]
  readonly keyboard?: InlineKeyboardMarkup | undefined
  /** Makes no sound. */
  readonly isQuiet: boolean
}

/** Where a message goes; thread 0 is no topic. */
export type BulkPlace = { readonly chat: number; readonly thread: number }

/**
 * What became of a message. `gone`: the chat cannot be written to any more; `topic-gone`: its topic; `muted`: it does not let
 * the bot write for now. `busy`: not now, says Telegram. `unsent`: it surely did not arrive, as there was no connection.
 * `unknown`: it may have; also after a 5xx, for whoever stands between can say that of a message that was passed on.
 * `refused`: it never will be taken. `denied`: Telegram does not know the bot, which is not the message's fault.
 */
export type BulkOutcome =
  | { readonly outcome: 'sent'; readonly message: number }
  | { readonly outcome: 'gone' | 'topic-gone' | 'muted' | 'unsent' | 'unknown' }
  | { readonly outcome: 'moved'; readonly chat: number }
  | { readonly outcome: 'busy'; readonly seconds: number }
  | { readonly outcome: 'refused' | 'denied'; readonly why: string }

export type BulkSender = (place: BulkPlace, message: BulkMessage) => Promise<BulkOutcome>

/** Whether Telegram is there for the bot: it is, it does not know it, or nobody answers. */
export type Reach =
  | { readonly reach: 'there' | 'away' }
  | { readonly reach: 'denied'; readonly why: string }

type BulkOptions = { readonly token: string; readonly apiRoot: string }

/** Asks Telegram who the bot is, before anything is risked. */
export function createReach({ token, apiRoot }: BulkOptions): () => Promise<Reach> {
  const api = new Api(token, { apiRoot, timeoutSeconds: TIMEOUT_SECONDS })
  return async () => {
    try {
      await api.getMe()
      return { reach: 'there' }
    } catch (error) {
      const outcome = outcomeOf(error)
      return outcome.outcome === 'denied'
        ? { reach: 'denied', why: outcome.why }
        : { reach: 'away' }
    }
  }
}

/** Sends what nobody waits for: each message once, and what came of it is an answer, not an exception. */
export function createBulkSender({ token, apiRoot }: BulkOptions): BulkSender {
  const api = new Api(token, { apiRoot, timeoutSeconds: TIMEOUT_SECONDS })
  return async ({ chat, thread }, { text, entities, keyboard, isQuiet }) => {
    try {
      const sent = await api.sendMessage(chat, text, {
        entities: [...entities],
        link_preview_options: { is_disabled: true },
        disable_notification: isQuiet,
        ...(thread !== 0 && { message_thread_id: thread }),
        ...(keyboard && { reply_markup: keyboard }),
      })
      return { outcome: 'sent', message: sent.message_id }
    } catch (error) {
      return outcomeOf(error)
    }
  }
}

/** A rendered message as it is sent. */
export function bulkMessage({ text, entities, buttons }: Rendered, isQuiet: boolean): BulkMessage {
  return { text, entities, keyboard: inlineKeyboard(buttons), isQuiet }
}

function outcomeOf(error: unknown): BulkOutcome {
  if (isGone(error)) return { outcome: 'gone' }
  if (isTopicGone(error)) return { outcome: 'topic-gone' }
  if (isMuted(error)) return { outcome: 'muted' }
  if (isUnsent(error)) return { outcome: 'unsent' }
  if (!(error instanceof GrammyError)) return { outcome: 'unknown' }
  const { error_code: code, description, parameters } = error
  if (isDenied(error)) return { outcome: 'denied', why: `${code} ${description}` }
  const { retry_after: seconds, migrate_to_chat_id: chat } = parameters
  if (chat !== undefined) return { outcome: 'moved', chat }
  if (code === 429) return { outcome: 'busy', seconds: seconds ?? BUSY_SECONDS }
  return code >= 500 || leavesOpen(error)
    ? { outcome: 'unknown' }
    : { outcome: 'refused', why: description }
}

/** A stop waits for what is on its way. */
const TIMEOUT_SECONDS = 10
const BUSY_SECONDS = 30
