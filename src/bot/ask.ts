import { Composer, type Context } from 'grammy'
import type { Answering } from './answering.ts'
import { readCommand } from './command.ts'
import { put } from './put.ts'
import { format } from '../telegram/format.ts'

/** The private chat: any text is a question, and an edited question edits its answer. */
export function createAsk({ answer, texts }: Answering): Composer<Context> {
  const composer = new Composer<Context>()
  const chat = composer.chatType('private')
  chat.on(['message:text', 'edited_message:text'], async (ctx) => {
    const command = readCommand(ctx.msg.text, ctx.me.username)
    if (!command) await answer(ctx, ctx.msg.text)
    else if (command.name === 'ask' && command.words !== '') await answer(ctx, command.words)
    else if (ctx.editedMessage) return
    else if (command.name === 'ask') await put(ctx, texts(ctx).usage(ctx.me.username))
    else await put(ctx, texts(ctx).unknownCommand)
  })
  chat.on('message:file', async (ctx) => {
    await put(ctx, format`${texts(ctx).notText}`)
  })
  return composer
}
