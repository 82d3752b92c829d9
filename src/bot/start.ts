import { Composer } from 'grammy'
import type { Search } from '../search/search.ts'
import { readStatementParameter } from '../telegram/permalink.ts'
import { renderWithdrawn } from '../telegram/render-page.ts'
import { acknowledge } from './acknowledge.ts'
import type { Answering } from './answering.ts'
import { type ShownAnswer, shownAnswer } from './shown-answer.ts'
import type { BotContext } from './context.ts'
import { isPrivate, ownCommand } from './own-command.ts'
import { put } from './put.ts'

/**
 * /start, alone or with the statement that a link leads to, and /help; in a group only with the name of this bot. And the
 * buttons that lead to a statement of its own.
 */
export function createStart(
  { search }: { readonly search: Pick<Search, 'page'> },
  { texts, present, show }: Pick<Answering, 'texts' | 'present' | 'show'>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('message:text', async (ctx, next) => {
    const command = ownCommand(ctx)
    const replyTo = isPrivate(ctx) ? undefined : ctx.msg.message_id
    if (command?.name === 'start') {
      const id = readStatementParameter(command.words)
      if (id === undefined) await put(ctx, texts(ctx).start, { replyTo })
      else await open(ctx, id, (shown) => present(ctx, shown))
    } else if (command?.name === 'help') {
      await put(ctx, texts(ctx).help(ctx.me.username), { replyTo })
    } else await next()
  })
  composer.on('callback_query:data', async (ctx, next) => {
    const id = readStatementParameter(ctx.callbackQuery.data)
    const question = ctx.callbackQuery.message?.message_id
    if (id === undefined || question === undefined) return next()
    await acknowledge(ctx)
    // What referred to it stays, and it is shown below.
    await open(ctx, id, (shown) => show(ctx, shown, { question, user: ctx.from.id }))
  })
  return composer

  async function open(
    ctx: BotContext,
    id: string,
    shows: (shown: ShownAnswer) => Promise<void>,
  ): Promise<void> {
    const page = await search.page(id)
    if (!page) await put(ctx, texts(ctx).browse.page.unknown)
    else if (page.state === 'withdrawn') await put(ctx, renderWithdrawn(page, texts(ctx)))
    else {
      const { statement } = page
      const fields = { statements: [statement], more: 0 }
      const interpretation = { speakers: [], topic: [] }
      const answer = { level: 'answer' as const, question: `s_${id}`, interpretation, ...fields }
      await shows(shownAnswer(answer, { page }))
    }
  }
}
