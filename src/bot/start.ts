import { Composer } from 'grammy'
import type { Search } from '../search/search.ts'
import { readStatementParameter } from '../telegram/permalink.ts'
import { renderWithdrawn } from '../telegram/render-page.ts'
import { acknowledge } from './acknowledge.ts'
import type { Answering } from './answering.ts'
import type { AnswerPlace } from './keeping.ts'
import { shownAnswer } from './shown-answer.ts'
import type { BotContext } from './context.ts'
import { onCommands } from './on-commands.ts'

/**
 * /start, alone or with the statement that a link leads to, and /help; in a group only with the name of this bot. And the
 * buttons that lead to a statement of its own.
 */
export function createStart(
  { search }: { readonly search: Pick<Search, 'page'> },
  { texts, present, show, tell }: Pick<Answering, 'texts' | 'present' | 'show' | 'tell'>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  onCommands(composer, {
    async start(ctx, words) {
      const id = readStatementParameter(words)
      if (id === undefined) await tell(ctx, texts(ctx).start)
      else await open(ctx, id)
    },
    help: async (ctx) => tell(ctx, texts(ctx).help(ctx.me.username)),
  })
  composer.on('callback_query:data', async (ctx, next) => {
    const id = readStatementParameter(ctx.callbackQuery.data)
    const question = ctx.callbackQuery.message?.message_id
    if (id === undefined || question === undefined) return next()
    await acknowledge(ctx)
    // What referred to it stays, and it is shown below.
    await open(ctx, id, { question, user: ctx.from.id })
  })
  return composer

  async function open(ctx: BotContext, id: string, place?: AnswerPlace): Promise<void> {
    const page = await search.page(id)
    if (!page) await tell(ctx, texts(ctx).browse.page.unknown, place)
    else if (page.state === 'withdrawn') await tell(ctx, renderWithdrawn(page, texts(ctx)), place)
    else {
      const { statement } = page
      const fields = { statements: [statement], more: 0 }
      const interpretation = { speakers: [], topic: [] }
      const answer = { level: 'answer' as const, question: `s_${id}`, interpretation, ...fields }
      const shown = shownAnswer(answer, { page })
      await (place ? show(ctx, shown, place) : present(ctx, shown))
    }
  }
}
