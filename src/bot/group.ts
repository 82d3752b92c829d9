import { Composer } from 'grammy'
import { addressedWords } from './addressed.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'

/** Groups: the bot answers who addresses it, in a reply, and is silent otherwise. */
export function createGroup({ answer, tell, texts }: Answering): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer
    .chatType(['group', 'supergroup'])
    .on(['message:text', 'edited_message:text'], async (ctx) => {
      const words = addressedWords(ctx.msg, ctx.me)
      if (words === undefined) return
      if (words !== '') await answer(ctx, words)
      else await tell(ctx, texts(ctx).usage(ctx.me.username))
    })
  return composer
}
