import { Composer } from 'grammy'
import type { Message } from 'grammy/types'
import { tellClaim } from '../search/tell-claim.ts'
import type { Answer } from '../statement/answer.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { Button } from '../telegram/buttons.ts'
import { isBusy, isTooLate } from '../telegram/failure.ts'
import type { Formatted } from '../telegram/format.ts'
import { permalink } from '../telegram/permalink.ts'
import { renderVerification } from '../telegram/render-verification.ts'
import { questionParameter } from '../telegram/question-parameter.ts'
import { renderAnswer } from '../telegram/render.ts'
import { renderGuestAnswer } from '../telegram/render-card.ts'
import { addressedWords, claimToVerify, wordsOf } from './addressed.ts'
import type { Answering } from './answering.ts'
import { readCommand } from './command.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { readableQuestion } from './readable-question.ts'
import { toShown } from './rendering.ts'

/**
 * Guest mode: somebody names the bot in a chat that it is not in. It may answer that one message, once, and sees nothing else
 * of the chat; so its buttons lead into the private chat.
 */
export function createGuest(
  { search, store }: Pick<BotDeps, 'search' | 'store'>,
  { ask, noteGap, texts, keepShown }: Pick<Answering, 'ask' | 'noteGap' | 'texts' | 'keepShown'>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('guest_message', async (ctx) => {
    const claim = claimToVerify(ctx.guestMessage, ctx.me)
    const words = readableQuestion(claim ?? saidTo(ctx.guestMessage, ctx.me))
    if ('problem' in words) return send(ctx, texts(ctx).groups.usage(ctx.me.username))
    if (claim !== undefined || tellClaim(words.question) === 'claim')
      return sendVerdict(ctx, words.question)
    const answer = await ask(words.question)
    await noteGap(answer)
    const { text, entities } = renderAnswer(answer, { texts: texts(ctx), brief: true })
    const isFound = answer.level === 'answer' || answer.level === 'near'
    const statements = isFound ? answer.statements.slice(0, 1) : []
    await send(ctx, { text, entities }, { button: await wayOn(ctx, answer), statements })
  })
  return composer

  async function sendVerdict(ctx: BotContext, claim: string): Promise<void> {
    const verification = await search.verify(claim)
    const { statement, other } = { statement: undefined, other: undefined, ...verification }
    const message = renderVerification(verification, texts(ctx))
    await send(ctx, message, {
      claim,
      button: statement && (await toStatement(ctx, statement.id)),
      statements: [statement, other].filter((one) => one !== undefined),
    })
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

  async function send(
    ctx: BotContext,
    message: Formatted,
    { claim, button, statements = [] }: Beside = {},
  ): Promise<void> {
    const [title = ''] = message.text.split('\n')
    try {
      const sent = await ctx.answerGuestQuery(renderGuestAnswer(message, { title, button }))
      // What is kept of it is kept, and forgotten, with the private chat of who called.
      const stands = { chat: ctx.from?.id ?? 0, message: 0, inline: sent.inline_message_id }
      const shown = await Promise.all(statements.map(async (one) => toShown(one, store)))
      const form = claim === undefined ? 'statements' : 'verdict'
      if (shown.length > 0) await keepShown(ctx, { stands, form, claim, statements: shown })
    } catch (error) {
      if (!isTooLate(error) && !isBusy(error)) throw error
    }
  }
}

/** What goes with a message: at most one way into the bot, the statements that stand in it, and the claim that it is about. */
type Beside = {
  readonly claim?: string
  readonly button?: Button | undefined
  readonly statements?: readonly AnswerStatement[]
}

/** What is said to the bot, or else, since it was called, all that the message says; a command that it has not here is no question. */
function saidTo(message: Message, me: BotContext['me']): string {
  const said = wordsOf(message)
  return addressedWords(message, me) ?? (readCommand(said, me.username) ? '' : said)
}
