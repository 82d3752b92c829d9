import { Composer } from 'grammy'
import { plain } from '../telegram/format.ts'
import { doubtedWords, repliedWords, wordsOf } from './addressed.ts'
import { createAlbums } from './albums.ts'
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
  const albums = createAlbums()
  chat.on(
    ['message:text', 'message:caption', 'edited_message:text', 'edited_message:caption'],
    async (ctx) => {
      const words = wordsOf(ctx.msg)
      const command = readCommand(words, ctx.me.username)
      albums.add(ctx.msg.media_group_id)
      if (!command) {
        const said = withoutMentions(words, ctx.me.username)
        const doubted = doubtedWords(ctx.msg, said, ctx.me)
        const isForwarded = ctx.msg.forward_origin !== undefined
        await (doubted === undefined ? read(ctx, said, { isForwarded }) : verify(ctx, doubted))
      } else if (command.name === 'verify') {
        await verify(ctx, command.words || repliedWords(ctx.msg, ctx.me))
      } else if (command.name !== 'ask') await tell(ctx, texts(ctx).unknownCommand)
      else if (command.words === '') await tell(ctx, texts(ctx).usage)
      else await answer(ctx, command.words)
    },
  )
  chat.on([...WORDLESS], async (ctx) => {
    // An album is one message to whoever sends it, and its caption stands under one picture.
    if (albums.has(ctx.msg.media_group_id)) return
    albums.add(ctx.msg.media_group_id)
    await tell(ctx, plain(texts(ctx).notText))
  })
  return composer
}

/** What people send that has no words of theirs. A location is read elsewhere: it says the time zone. */
const WORDLESS = [
  'message:file',
  'message:poll',
  'message:contact',
  'message:dice',
  'message:story',
  'message:game',
  'message:checklist',
] as const
