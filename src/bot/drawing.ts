import { InputFile } from 'grammy'
import type { MonthCounts } from '../search/browse.ts'
import { threadMonths } from '../search/thread-months.ts'
import type { Answer } from '../statement/answer.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import { describeFailure } from '../telegram/failure.ts'
import { permalink } from '../telegram/permalink.ts'
import { renderChart, renderPicture } from '../telegram/render-picture.ts'
import { understood } from '../telegram/understood.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { isPrivate } from './own-command.ts'
import type { Put } from './put.ts'
import { isQuiet } from './quiet.ts'
import { toShown } from './rendering.ts'

/** Sends pictures. */
export type Drawing = {
  /** Sends a statement as a card; `false` when it cannot be shown whole, or is no more. */
  readonly card: (ctx: BotContext, id: string, replyTo: number) => Promise<boolean>
  /** Sends a chart of when somebody spoke, unless that was in one month only. It is not missed when it cannot be sent. */
  readonly chart: (ctx: BotContext, speaker: SpeakerRef) => Promise<void>
  /** The same of the statements of a thread. */
  readonly timeline: (ctx: BotContext, thread: Answer) => Promise<void>
}

/** Makes what pictures are sent with; without `pictures` none is. */
export function createDrawing(
  { search, store, pictures, log }: Pick<BotDeps, 'search' | 'store' | 'pictures' | 'log'>,
  { texts, keepShown }: Pick<Answering, 'texts' | 'keepShown'>,
): Drawing {
  return {
    async card(ctx, id, replyTo) {
      const statement = await search.statement(id)
      const link = permalink(ctx.me.username, id)
      const card = statement && renderPicture(statement, link, texts(ctx))
      const png = card && (await pictures?.card(card))
      if (!png) return false
      const stands = await send(ctx, png, {
        replyTo,
        ...(link !== undefined && { caption: link }),
      })
      await keepShown(ctx, {
        stands,
        statements: [await toShown(statement, store)],
        form: 'picture',
      })
      return true
    },
    chart: (ctx, speaker) =>
      sendChart(ctx, async () => {
        const counts = await store.monthCounts({ speaker: speaker.id })
        return { title: speaker.name, counts }
      }),
    timeline: (ctx, thread) =>
      sendChart(ctx, async () => {
        const { statements, more } = thread
        const { text: title } = understood(thread, texts(ctx))
        const newest = more > 0 ? statements.length : undefined
        return { title, counts: threadMonths(statements), newest }
      }),
  }

  async function sendChart(ctx: BotContext, read: () => Promise<Counted>): Promise<void> {
    if (!pictures) return
    try {
      const { title, counts, newest } = await read()
      if (counts.months.length < 2) return
      const chart = renderChart(title, { ...counts, newest }, texts(ctx))
      const png = await pictures.chart(chart)
      if (png) await send(ctx, png, { replyTo: isPrivate(ctx) ? undefined : ctx.msg?.message_id })
    } catch (error) {
      log.warn(describeFailure(error), 'a chart could not be sent')
    }
  }
}

/** What a chart is of; `newest`: that there are more statements than so many. */
type Counted = {
  readonly title: string
  readonly counts: MonthCounts
  readonly newest?: number | undefined
}

async function send(
  ctx: BotContext,
  png: Uint8Array,
  { replyTo, caption }: { replyTo?: number | undefined; caption?: string } = {},
): Promise<Put> {
  const sent = await ctx.replyWithPhoto(new InputFile(png, PICTURE_NAME), {
    ...(caption !== undefined && { caption }),
    ...(isQuiet(ctx) && { disable_notification: true }),
    ...(replyTo !== undefined && {
      reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
    }),
  })
  return { chat: sent.chat.id, message: sent.message_id }
}

/** What a picture is called when it is saved. */
export const PICTURE_NAME = 'onrecord.png'
