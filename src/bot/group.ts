import { Composer } from 'grammy'
import { addressedWords, claimToVerify, isForwarded } from './addressed.ts'
import type { Answering } from './answering.ts'
import type { Checking } from './checking.ts'
import type { BotContext } from './context.ts'
import { mayAsk } from './may-ask.ts'

/** Groups: the bot answers who addresses it and may, in a reply, and is silent otherwise. */
export function createGroup(
  { tell, texts }: Pick<Answering, 'tell' | 'texts'>,
  { read, verify }: Checking,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer
    .chatType(['group', 'supergroup'])
    .on(
      ['message:text', 'message:caption', 'edited_message:text', 'edited_message:caption'],
      async (ctx) => {
        const claim = claimToVerify(ctx.msg, ctx.me)
        const words = claim ?? addressedWords(ctx.msg, ctx.me)
        if (words === undefined) return
        if (!(await mayAsk(ctx, { texts }))) return
        if (claim !== undefined) await verify(ctx, claim)
        else if (words !== '') await read(ctx, words, { isForwarded: isForwarded(ctx.msg, ctx.me) })
        else await tell(ctx, texts(ctx).groups.usage(ctx.me.username))
      },
    )
  return composer
}
