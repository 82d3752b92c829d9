import { Composer, type Context } from 'grammy'
import type { Answering } from './answering.ts'
import { readCommand } from './command.ts'
import { put } from './put.ts'

/** /start and /help, wherever they are sent. */
export function createStart({ texts }: Pick<Answering, 'texts'>): Composer<Context> {
  const composer = new Composer<Context>()
  composer.on('message:text', async (ctx, next) => {
    const command = readCommand(ctx.msg.text, ctx.me.username)
    const replyTo = ctx.chat.type === 'private' ? undefined : ctx.msg.message_id
    if (command?.isOurs && command.name === 'start') {
      await put(ctx, texts(ctx).start, { replyTo })
    } else if (command?.isOurs && command.name === 'help') {
      await put(ctx, texts(ctx).help(ctx.me.username), { replyTo })
    } else await next()
  })
  return composer
}
