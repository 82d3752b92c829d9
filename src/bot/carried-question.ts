import { Composer } from 'grammy'
import { readQuestionParameter } from '../telegram/question-parameter.ts'
import type { Answering } from './answering.ts'
import { readCommand } from './command.ts'
import type { BotContext } from './context.ts'

/** A question that a button in a group or above inline results carries into the private chat: it is answered there. */
export function createCarriedQuestion({ answer }: Pick<Answering, 'answer'>): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.chatType('private').on('message:text', async (ctx, next) => {
    const command = readCommand(ctx.msg.text, ctx.me.username)
    const question = command?.name === 'start' ? readQuestionParameter(command.words) : undefined
    await (question === undefined ? next() : answer(ctx, question))
  })
  return composer
}
