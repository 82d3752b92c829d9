import { Composer, type Context } from 'grammy'
import { addressedWords } from './addressed.ts'
import type { Answering } from './answering.ts'
import { put } from './put.ts'

/** Groups: the bot answers who addresses it, in a reply, and is silent otherwise. */
export function createGroup({ answer, texts }: Answering): Composer<Context> {
  const composer = new Composer<Context>()
  composer
    .chatType(['group', 'supergroup'])
    .on(['message:text', 'edited_message:text'], async (ctx) => {
      const words = isBot(ctx) ? undefined : addressedWords(ctx.msg, ctx.me)
      if (words === undefined) return
      if (words !== '') await answer(ctx, words)
      else if (ctx.message) {
        await put(ctx, texts(ctx).usage(ctx.me.username), { replyTo: ctx.msg.message_id })
      }
    })
  return composer
}

/** Two bots that answer each other would never stop. An anonymous admin writes as a bot too, but for a chat. */
function isBot({ from, senderChat }: Context): boolean {
  return from?.is_bot === true && !senderChat
}
