import { AsyncLocalStorage } from 'node:async_hooks'
import type { MiddlewareFn, Transformer } from 'grammy'
import { describeFailure, isUnsent, leavesOpen } from '../telegram/failure.ts'
import { SENDING_METHODS } from '../telegram/message-methods.ts'
import type { BotDeps } from './deps.ts'

/** Counts the messages that updates bring about: what makes that an answer comes twice at most. */
export type Sends = {
  /** Everything that an update leads to happens within this. */
  readonly middleware: MiddlewareFn
  /** Stands closest to the network, so that each attempt is counted. */
  readonly transformer: Transformer
}

/**
 * Notes in the store that a message is about to be sent for an update, and takes it back when
 * Telegram has refused it or was out of reach.
 *
 * So after a crash the next run knows whether an answer may have arrived; see `Store.noteSend`. Only the first message
 * counts: when that stands, the update is as good as handled.
 */
export function createSends({ store, log }: Pick<BotDeps, 'store' | 'log'>): Sends {
  const current = new AsyncLocalStorage<{ readonly bot: number; readonly id: number }>()
  const answered = new WeakSet<object>()

  return {
    middleware: (ctx, next) =>
      current.run({ bot: ctx.me.id, id: ctx.update.update_id }, async () => next()),
    async transformer(call, method, payload, signal) {
      const update = current.getStore()
      if (!update || !SENDING_METHODS.has(method) || answered.has(update)) {
        return call(method, payload, signal)
      }
      await note(update, 1)
      try {
        const response = await call(method, payload, signal)
        if (response.ok) answered.add(update)
        else if (!leavesOpen(response)) await note(update, -1)
        return response
      } catch (error) {
        if (isUnsent(error)) await note(update, -1)
        throw error
      }
    },
  }

  async function note({ bot, id }: { bot: number; id: number }, by: 1 | -1): Promise<void> {
    try {
      await store.noteSend(bot, id, by)
    } catch (error) {
      log.warn(describeFailure(error), 'a message that is sent could not be noted')
    }
  }
}
