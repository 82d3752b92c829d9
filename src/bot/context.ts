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
      ctx.settings = await store.chatSettings(settledChat(ctx))
    } catch (error) {
      // The one who asks is told of the outage all the same.
      log.warn(describeFailure(error), 'the settings of a chat could not be read')
      ctx.settings = DEFAULT_CHAT_SETTINGS
    }
    await next()
  }
}

/** A guest's chat can have the id of another, so that it has no settings of its own. */
function settledChat({ chat, from, guestMessage }: Context): number {
  return (guestMessage ? from?.id : (chat?.id ?? from?.id)) ?? 0
}
