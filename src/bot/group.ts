import { Composer } from 'grammy'
import { addressedWords, claimToVerify, isForwarded } from './addressed.ts'
import type { Answering } from './answering.ts'
import type { Checking } from './checking.ts'
import type { BotContext } from './context.ts'
import { mayAsk } from './may-ask.ts'
import { put } from './put.ts'

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
        if (!(await mayAsk(ctx))) await refuse(ctx)
        else if (claim !== undefined) await verify(ctx, claim)
        else if (words !== '') await read(ctx, words, { isForwarded: isForwarded(ctx.msg, ctx.me) })
        else await tell(ctx, texts(ctx).groups.usage(ctx.me.username))
      },
    )
  return composer

  /** Once to each message, and not in a quiet group. */
  async function refuse(ctx: BotContext): Promise<void> {
    if (ctx.settings.quiet || !ctx.message) return
    const { notForAll, askPrivately } = texts(ctx).groups
    const buttons = [[{ label: askPrivately, url: `https://t.me/${ctx.me.username}` }]]
    await put(ctx, { text: notForAll, entities: [], buttons }, { replyTo: ctx.message.message_id })
  }
}
