import type { Context, MiddlewareFn } from 'grammy'
import { type ChatSettings, DEFAULT_CHAT_SETTINGS } from '../store/chat-settings.ts'
import { describeFailure } from '../telegram/failure.ts'
import type { BotDeps } from './deps.ts'

/** An update with the settings of its chat; where it has no chat, of the private chat with its user. */
export type BotContext = Context & { settings: ChatSettings }

/** Loads the settings before anything else looks at an update. */
export function withSettings({
  store,
  log,
}: Pick<BotDeps, 'store' | 'log'>): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    try {
      ctx.settings = await store.chatSettings(ctx.chat?.id ?? ctx.from?.id ?? 0)
    } catch (error) {
      // The one who asks is told of the outage all the same.
      log.warn(describeFailure(error), 'the settings of a chat could not be read')
      ctx.settings = DEFAULT_CHAT_SETTINGS
    }
    await next()
  }
}
