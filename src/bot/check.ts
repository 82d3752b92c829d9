import { Composer } from 'grammy'
import { decodeCheck } from '../telegram/check-action.ts'
import { acknowledge } from './acknowledge.ts'
import type { Answering } from './answering.ts'
import type { Checking } from './checking.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'

/** The buttons below a verdict, and below the question what a message is: the message is edited. */
export function createCheck(
  { store }: Pick<BotDeps, 'store'>,
  { texts }: Pick<Answering, 'texts'>,
  { act }: Pick<Checking, 'act'>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('callback_query:data', async (ctx, next) => {
    const { data, message: pressed } = ctx.callbackQuery
    const action = decodeCheck(data)
    if (!action) return next()
    const sent = pressed && (await store.sentAnswer(pressed.chat.id, pressed.message_id))
    const claim = sent?.claim
    await acknowledge(ctx, claim === undefined ? texts(ctx).check.expired : undefined)
    if (!sent || claim === undefined) return
    const { questionMessage: question, message: instead, user, context } = sent
    await act(ctx, action, claim, { question, instead, user, context })
  })
  return composer
}
