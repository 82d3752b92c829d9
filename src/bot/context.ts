import type { Context, MiddlewareFn } from 'grammy'
import { type ChatSettings, DEFAULT_CHAT_SETTINGS } from '../store/chat-settings.ts'
import { describeFailure } from '../telegram/failure.ts'
import type { TextLanguage } from '../telegram/text/texts-for.ts'
import type { BotDeps } from './deps.ts'
import { keepSpoken } from './keep-spoken.ts'
import { isPrivate } from './own-command.ts'

/** An update with the settings of its chat; where it has no chat, of the private chat with its user. */
export type BotContext = Context & {
  settings: ChatSettings
  /** The language of the message in a group under which a button was pressed: it stays the same, whoever presses. */
  pressedIn?: TextLanguage | undefined
}

/** Loads the settings before anything else looks at an update, and keeps the language of who writes in private. */
export function withSettings(
  deps: Pick<BotDeps, 'store' | 'log' | 'language'>,
): MiddlewareFn<BotContext> {
  const { store, log } = deps
  return async (ctx, next) => {
    try {
      ctx.settings = await store.chatSettings(settledChat(ctx))
      ctx.pressedIn = await pressedIn(ctx)
      if (ctx.chat?.type === 'private' && !ctx.guestMessage) await keepSpoken(ctx, deps)
    } catch (error) {
      // The one who asks is told of the outage all the same.
      log.warn(describeFailure(error), 'the settings of a chat could not be read')
      ctx.settings = DEFAULT_CHAT_SETTINGS
    }
    await next()
  }

  async function pressedIn(ctx: BotContext): Promise<TextLanguage | undefined> {
    const pressed = ctx.callbackQuery?.message
    if (!pressed || isPrivate(ctx)) return undefined
    return (await store.sentAnswer(pressed.chat.id, pressed.message_id))?.language
  }
}

/** A guest's chat can have the id of another, so that it has no settings of its own. */
function settledChat({ chat, from, guestMessage }: Context): number {
  return (guestMessage ? from?.id : (chat?.id ?? from?.id)) ?? 0
}
