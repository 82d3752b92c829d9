import { Composer } from 'grammy'
import type { Message } from 'grammy/types'
import { tellClaim } from '../search/tell-claim.ts'
import type { Answer } from '../statement/answer.ts'
import type { Button } from '../telegram/buttons.ts'
import { isBusy, isTooLate } from '../telegram/failure.ts'
import type { Formatted } from '../telegram/format.ts'
import { permalink } from '../telegram/permalink.ts'
import { renderVerification } from '../telegram/render-verification.ts'
import { questionParameter } from '../telegram/question-parameter.ts'
import { renderAnswer } from '../telegram/render.ts'
import { renderGuestAnswer } from '../telegram/render-card.ts'
import { addressedWords } from './addressed.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { readableQuestion } from './readable-question.ts'

/**
 * Guest mode: somebody names the bot in a chat that it is not in. It may answer that one message, once, and sees nothing else
 * of the chat; so its buttons lead into the private chat.
 */
export function createGuest(
  { search, store }: Pick<BotDeps, 'search' | 'store'>,
  { ask, texts }: Pick<Answering, 'ask' | 'texts'>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('guest_message', async (ctx) => {
    const words = readableQuestion(wordsOf(ctx.guestMessage, ctx.me))
    if ('problem' in words) return send(ctx, texts(ctx).groups.usage(ctx.me.username))
    if (tellClaim(words.question) === 'claim') return sendVerdict(ctx, words.question)
    const answer = await ask(words.question)
    const { text, entities } = renderAnswer(answer, { texts: texts(ctx), brief: true })
    await send(ctx, { text, entities }, await wayOn(ctx, answer))
  })
  return composer

  async function sendVerdict(ctx: BotContext, claim: string): Promise<void> {
    const verification = await search.verify(claim)
    const statement = 'statement' in verification ? verification.statement : undefined
    const message = renderVerification(verification, texts(ctx))
    await send(ctx, message, statement && (await toStatement(ctx, statement.id)))
  }

  async function toStatement(ctx: BotContext, id: string): Promise<Button | undefined> {
    const record = await store.statement(id)
    const url = record && permalink(ctx.me.username, record.id)
    return url === undefined ? undefined : { label: texts(ctx).groups.open, url }
  }

  /** To the statement that is shown, or with the question to where it can be answered further. */
  async function wayOn(ctx: BotContext, answer: Answer): Promise<Button | undefined> {
    const { askPrivately } = texts(ctx).groups
    const { username } = ctx.me
    const [first] = answer.level === 'answer' || answer.level === 'near' ? answer.statements : []
    const shown = first && (await toStatement(ctx, first.id))
    if (shown) return shown
    // There the same would be said.
    if (answer.level === 'out-of-scope' || answer.level === 'unavailable') return undefined
    const parameter = questionParameter(answer.question)
    const start = parameter === undefined ? '' : `?start=${parameter}`
    return { label: askPrivately, url: `https://t.me/${username}${start}` }
  }

  async function send(ctx: BotContext, message: Formatted, button?: Button): Promise<void> {
    const [title = ''] = message.text.split('\n')
    try {
      await ctx.answerGuestQuery(renderGuestAnswer(message, { title, button }))
    } catch (error) {
      if (!isTooLate(error) && !isBusy(error)) throw error
    }
  }
}

/** What is said to the bot, or else, since it was called, all that the message says. */
function wordsOf(message: Message, me: BotContext['me']): string {
  return addressedWords(message, me) ?? message.text ?? message.caption ?? ''
}
