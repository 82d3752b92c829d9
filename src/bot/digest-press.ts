import { Composer } from 'grammy'
import type { Answer } from '../statement/answer.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import { type DigestAction, decodeDigestAction } from '../telegram/digest-action.ts'
import { readDigestPage } from '../telegram/digest-page.ts'
import { statementParameter } from '../telegram/permalink.ts'
import { acknowledge } from './acknowledge.ts'
import type { Answering } from './answering.ts'
import { shownAnswer } from './shown-answer.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { mayDecide } from './may-decide.ts'

/** The buttons below digests: what they open stands below, as the digest stays. */
export function createDigestPress(
  { search, store }: Pick<BotDeps, 'search' | 'store'>,
  { texts, show }: Answering,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('callback_query:data', async (ctx, next) => {
    const action = decodeDigestAction(ctx.callbackQuery.data)
    const message = ctx.callbackQuery.message
    if (!action || !message) return next()
    if (action.kind === 'mute') {
      return acknowledge(ctx, await muted(ctx, action, message.message_id))
    }
    const statements =
      action.kind === 'context'
        ? await onRecord([action.statement])
        : await onRecord(await restOf(message.chat.id, action))
    await acknowledge(ctx, statements.length > 0 ? undefined : texts(ctx).withdrawn)
    const [first] = statements
    if (!first) return
    const withContext = action.kind === 'context'
    const answer = answerOf(
      statements,
      withContext ? (statementParameter(action.statement) ?? '') : '',
    )
    const shown = { statement: first, index: 0, count: statements.length }
    await show(ctx, shownAnswer(answer, { shown, withContext }), {
      question: message.message_id,
      user: ctx.from?.id,
    })
  })
  return composer

  async function restOf(
    chat: number,
    { kind, composedAt, thread }: Extract<DigestAction, { composedAt: number }>,
  ): Promise<string[]> {
    return store.restOf({ chat, thread }, composedAt, kind)
  }

  /** Leaves the statement's speaker out of all for which the statement was shown; the answer is what came of it. */
  async function muted(
    ctx: BotContext,
    action: Extract<DigestAction, { kind: 'mute' }>,
    message: number,
  ): Promise<string> {
    const { follow, withdrawn } = texts(ctx)
    if (!(await mayDecide(ctx))) return follow.notYours
    const chat = ctx.chat?.id ?? 0
    const reasons = await reasonsFor(action, { chat, message })
    const followed = (await store.subscriptions(chat)).filter(({ row }) => reasons.includes(row))
    if (followed.length === 0) return follow.gone
    const speaker = (await search.statement(action.statement))?.speaker
    if (!speaker) return withdrawn
    await store.mute(
      chat,
      followed.map(({ row }) => row),
      speaker.id,
    )
    return follow.muted
  }

  /** The subscriptions for which a digest shows a statement; the button itself knows one of them. */
  async function reasonsFor(
    { statement, subscription }: Extract<DigestAction, { kind: 'mute' }>,
    { chat, message }: { readonly chat: number; readonly message: number },
  ): Promise<readonly number[]> {
    const body = await store.digestAt(chat, message)
    const items = body === undefined ? [] : readDigestPage(body).items
    return items.find(({ id }) => id === statement)?.subscriptions ?? [subscription]
  }

  async function onRecord(ids: readonly string[]): Promise<AnswerStatement[]> {
    const found = new Map<string, AnswerStatement>()
    for (const id of ids.slice(0, OPENED)) {
      const statement = await search.statement(id)
      if (statement) found.set(statement.id, statement)
    }
    return [...found.values()]
  }
}

function answerOf(statements: readonly AnswerStatement[], question: string): Answer {
  return {
    level: 'answer',
    question,
    interpretation: { speakers: [], topic: [] },
    statements: [...statements],
    more: 0,
  }
}

const OPENED = 100
