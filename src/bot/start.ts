import { Composer } from 'grammy'
import type { Answering } from './answering.ts'
import { readCommand } from './command.ts'
import type { BotContext } from './context.ts'
import { put } from './put.ts'

/** /start and /help; in a group, where every bot has them, only with the name of this one. */
export function createStart({ texts }: Pick<Answering, 'texts'>): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('message:text', async (ctx, next) => {
    const command = readCommand(ctx.msg.text, ctx.me.username)
    const isPrivate = ctx.chat.type === 'private'
    const replyTo = isPrivate ? undefined : ctx.msg.message_id
    const isOurs = command?.names === 'this' || (isPrivate && command?.names === 'none')
    if (isOurs && command.name === 'start') {
      await put(ctx, texts(ctx).start, { replyTo })
    } else if (isOurs && command.name === 'help') {
      await put(ctx, texts(ctx).help(ctx.me.username), { replyTo })
    } else await next()
  })
  return composer
}
