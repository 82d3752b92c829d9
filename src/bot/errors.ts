import type { BotError } from 'grammy'
import type { Log } from '../lib/log.ts'
import { describeFailure, isGone, isMuted, isTelegramFailure } from '../telegram/failure.ts'
import { plain } from '../telegram/format.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'

/** The error boundary: one update's trouble is logged, told to who wrote it where that can help, and ends there. */
export function createErrorHandler(
  log: Log,
  { texts, tell }: Pick<Answering, 'texts' | 'tell'>,
): (error: BotError<BotContext>) => Promise<void> {
  return async ({ error, ctx }) => {
    const fields = { update: ctx.update.update_id, ...describeFailure(error) }
    if (isGone(error)) return log.info(fields, 'a chat is gone')
    if (isMuted(error)) return log.info(fields, 'a chat does not let the bot write')
    log.error(fields, 'an update could not be handled')
    // Telegram itself is in trouble, or did not take the message: another one would fare no better.
    if (isTelegramFailure(error)) return
    try {
      const { failed } = texts(ctx)
      if (ctx.callbackQuery) await ctx.answerCallbackQuery({ text: failed })
      // An inline query and a guest's message have no place for it.
      else if (ctx.message ?? ctx.editedMessage) await tell(ctx, plain(failed))
    } catch (second) {
      log.warn(describeFailure(second), 'nor could that be told')
    }
  }
}
