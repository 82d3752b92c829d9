import { Composer } from 'grammy'
import { format } from '../telegram/format.ts'
import { repliedWords, wordsOf } from './addressed.ts'
import type { Answering } from './answering.ts'
import type { Checking } from './checking.ts'
import { readCommand } from './command.ts'
import type { BotContext } from './context.ts'
import { withoutMentions } from './mention.ts'

/**
 * The private chat: any text, and the caption of any picture, is a question or a quotation to check; edited, its answer is
 * edited.
 */
export function createAsk(
  { answer, tell, texts }: Pick<Answering, 'answer' | 'tell' | 'texts'>,
  { read, verify }: Checking,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const chat = composer.chatType('private')
  chat.on(
    ['message:text', 'message:caption', 'edited_message:text', 'edited_message:caption'],
    async (ctx) => {
      const words = wordsOf(ctx.msg)
      const command = readCommand(words, ctx.me.username)
      if (!command) {
        const isForwarded = ctx.msg.forward_origin !== undefined
        await read(ctx, withoutMentions(words, ctx.me.username), { isForwarded })
      } else if (command.name === 'verify') {
        await verify(ctx, command.words || repliedWords(ctx.msg, ctx.me))
      } else if (command.name !== 'ask') await tell(ctx, texts(ctx).unknownCommand)
      else if (command.words === '') await tell(ctx, texts(ctx).usage)
      else await answer(ctx, command.words)
    },
  )
  chat.on('message:file', async (ctx) => {
    await tell(ctx, format`${texts(ctx).notText}`)
  })
  return composer
}
