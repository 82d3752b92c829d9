import { Composer } from 'grammy'
import { decodePicture } from '../telegram/picture-action.ts'
import { acknowledge } from './acknowledge.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import type { Drawing } from './drawing.ts'

/** The button under an answer that sends its statement as a picture, in reply to it. */
export function createPicture(drawing: Drawing, { texts }: Answering): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('callback_query:data', async (ctx, next) => {
    const id = decodePicture(ctx.callbackQuery.data)
    const message = ctx.callbackQuery.message?.message_id
    if (id === undefined || message === undefined) return next()
    const isSent = await drawing.card(ctx, id, message)
    await acknowledge(ctx, isSent ? undefined : texts(ctx).pictures.notWhole)
  })
  return composer
}
