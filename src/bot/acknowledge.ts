import { isBusy, isTooLate } from '../telegram/failure.ts'
import type { BotContext } from './context.ts'

/** Lets go of a pressed button, with a notice if there is something to say. Nobody waits for it for long. */
export async function acknowledge(ctx: BotContext, notice?: string): Promise<void> {
  try {
    await ctx.answerCallbackQuery(notice === undefined ? {} : { text: notice })
  } catch (error) {
    // The button has stopped waiting by itself, or will; what it does is still done.
    if (!isTooLate(error) && !isBusy(error)) throw error
  }
}
