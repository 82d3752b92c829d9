import { Composer } from 'grammy'
import { decodeAction } from '../telegram/buttons.ts'
import { acknowledge } from './acknowledge.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { follow } from './follow.ts'

/** Pressed buttons: the answer under which they stand is edited. */
export function createPress(
  { search, store }: Pick<BotDeps, 'search' | 'store'>,
  answering: Answering,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('callback_query', async (ctx) => {
    const { data, message: pressed } = ctx.callbackQuery
    const action = data === undefined ? undefined : decodeAction(data)
    const sent = pressed && (await store.sentAnswer(pressed.chat.id, pressed.message_id))
    const answer = sent?.answer
    const next = action && answer && (await follow(action, { ...sent, answer }, answering, search))
    // First, because the button waits for it, and an edit can take its time.
    await acknowledge(ctx, next ? undefined : answering.texts(ctx).expired)
    if (!sent || !next) return
    const { questionMessage: question, message: instead, user, context } = sent
    await answering.show(ctx, next, { question, instead, user, context })
  })
  return composer
}
