import { Composer } from 'grammy'
import { format } from '../telegram/format.ts'
import type { Answering } from './answering.ts'
import { readCommand } from './command.ts'
import type { BotContext } from './context.ts'

/** The private chat: any text is a question, and an edited question edits its answer. */
export function createAsk({ answer, tell, texts }: Answering): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const chat = composer.chatType('private')
  chat.on(['message:text', 'edited_message:text'], async (ctx) => {
    const command = readCommand(ctx.msg.text, ctx.me.username)
    if (!command) await answer(ctx, ctx.msg.text)
    else if (command.name !== 'ask') {
      if (ctx.message) await tell(ctx, texts(ctx).unknownCommand)
    } else if (command.words === '') await tell(ctx, texts(ctx).usage(ctx.me.username))
    else await answer(ctx, command.words)
  })
  chat.on('message:file', async (ctx) => {
    await tell(ctx, format`${texts(ctx).notText}`)
  })
  return composer
}
