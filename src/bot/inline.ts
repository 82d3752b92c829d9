import { Composer } from 'grammy'
import type { InlineQueryResultArticle, InlineQueryResultsButton } from 'grammy/types'
import type { Answer } from '../statement/answer.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import { isBusy, isTooLate } from '../telegram/failure.ts'
import { readStatementParameter } from '../telegram/permalink.ts'
import { questionParameter } from '../telegram/question-parameter.ts'
import { renderCard } from '../telegram/render-card.ts'
import type { GroupTexts } from '../telegram/text/group-texts.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { readableQuestion } from './readable-question.ts'

/**
 * Inline queries: what is typed behind the bot's name in any chat becomes cards of statements, of which one can be sent there;
 * `s_ID` is the card of that one. Where there is none, a button leads with the question into the private chat.
 */
export function createInline(
  { search, store, now, zone }: Pick<BotDeps, 'search' | 'store' | 'now' | 'zone'>,
  { texts, keepShown }: Pick<Answering, 'texts' | 'keepShown'>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('inline_query', async (ctx) => {
    const { query, offset } = ctx.inlineQuery
    const id = readStatementParameter(query.trim())
    await offer(
      ctx,
      id === undefined ? await found(ctx, query, readOffset(offset)) : await one(ctx, id),
    )
  })
  // Told of only where inline feedback is switched on.
  composer.on('chosen_inline_result', async (ctx) => {
    const { result_id: id, inline_message_id: inline, from } = ctx.chosenInlineResult
    const record = inline === undefined ? undefined : await store.statement(id)
    // A card of a moment ago may still have said something else.
    const speaker = record?.id === id ? record.speaker?.name : undefined
    const stands = { chat: from.id, message: 0, inline }
    if (record) await keepShown(ctx, { stands, statements: [{ id, speaker }] })
  })
  return composer

  async function found(ctx: BotContext, query: string, from: number): Promise<Offer> {
    const { inline } = texts(ctx).groups
    const readable = readableQuestion(query)
    if ('problem' in readable)
      return { cards: [], button: { text: inline.prompt, start: 'inline' } }
    const { question } = readable
    const answer = await search.ask(question, { now: now(), zone, limit: from + PAGE })
    const isFound = answer.level === 'answer' || answer.level === 'near'
    const statements = isFound ? answer.statements.slice(from) : []
    const text = from === 0 ? buttonText(answer, inline) : undefined
    return {
      cards: await cardsOf(ctx, statements),
      isOutage: answer.level === 'unavailable',
      ...(text !== undefined && {
        button: { text, start: questionParameter(question) ?? 'inline' },
      }),
      ...(isFound && answer.more > 0 && from + PAGE < MOST && { next: from + PAGE }),
    }
  }

  async function one(ctx: BotContext, id: string): Promise<Offer> {
    const statement = await search.statement(id)
    const cards = statement ? await cardsOf(ctx, [statement]) : []
    if (cards.length > 0) return { cards }
    return { cards, button: { text: texts(ctx).groups.inline.withdrawn, start: 'inline' } }
  }

  async function cardsOf(
    ctx: BotContext,
    statements: readonly AnswerStatement[],
  ): Promise<InlineQueryResultArticle[]> {
    const cards: InlineQueryResultArticle[] = []
    for (const statement of statements) {
      // A statement of an import is known by the importer's id, which need not fit into a card or an address.
      const record = await store.statement(statement.id)
      if (record) {
        cards.push(renderCard({ id: record.id, statement, bot: ctx.me.username }, texts(ctx)))
      }
    }
    return cards
  }
}

/** What is offered to one who types. */
type Offer = {
  readonly cards: readonly InlineQueryResultArticle[]
  readonly button?: { readonly text: string; readonly start: string }
  /** Where the next cards begin. */
  readonly next?: number
  readonly isOutage?: boolean
}

async function offer(ctx: BotContext, { cards, button, next, isOutage }: Offer): Promise<void> {
  const shown: InlineQueryResultsButton | undefined = button && {
    text: button.text,
    start_parameter: button.start,
  }
  try {
    await ctx.answerInlineQuery(cards, {
      // In the language of whoever types, so not for others.
      is_personal: true,
      cache_time: isOutage ? 0 : CACHE_SECONDS,
      ...(shown && { button: shown }),
      ...(next !== undefined && { next_offset: String(next) }),
    })
  } catch (error) {
    // Who types has typed on: another query is on its way.
    if (!isTooLate(error) && !isBusy(error)) throw error
  }
}

function buttonText({ level }: Answer, texts: GroupTexts['inline']): string | undefined {
  return {
    answer: undefined,
    near: texts.nearest,
    choose: texts.several,
    others: texts.nothing,
    mentioned: texts.nothing,
    'unknown-speaker': texts.nothing,
    nothing: texts.nothing,
    'out-of-scope': texts.outOfScope,
    unavailable: texts.unavailable,
  }[level]
}

/** What this bot gave as the next offset; anything else is the beginning. */
function readOffset(offset: string): number {
  return /^[1-9]\d{0,2}$/.test(offset) ? Math.min(Number(offset), MOST) : 0
}

/** Cards at a time, and in all. */
const PAGE = 10
const MOST = 100
const CACHE_SECONDS = 30
