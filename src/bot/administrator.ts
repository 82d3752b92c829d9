import type { BotContext } from './context.ts'

/**
 * Whether whoever wrote or pressed administrates the group of the update, asked anew each time.
 *
 * One who writes for the group itself, unnamed, does. Telegram lists the administrators to every bot in a group, but tells
 * about a single member only to bots that administrate it themselves.
 */
export async function isAdministrator(ctx: BotContext): Promise<boolean> {
  const { chat, from, callbackQuery, senderChat } = ctx
  if (!chat) return false
  if (!callbackQuery && senderChat) return senderChat.id === chat.id
  const administrators = await ctx.api.getChatAdministrators(chat.id)
  return administrators.some(({ user }) => user.id === from?.id)
}
