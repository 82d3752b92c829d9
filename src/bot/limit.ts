import type { MiddlewareFn } from 'grammy'
import { plain } from '../telegram/format.ts'
import { acknowledge } from './acknowledge.ts'
import { addressedWords, claimToVerify } from './addressed.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { ownCommand } from './own-command.ts'
import { put } from './put.ts'

/** How often somebody may ask. */
export type AskLimit = { readonly questions: number; readonly seconds: number }

/**
 * Answers nobody more often than the limit says, and tells so politely once; a pressed button is always told.
 *
 * What does not address the bot is not counted, and neither are inline queries, which come with every letter, and what
 * everybody may always do: ask what is kept of them, and have it forgotten.
 */
export function limitAsking(
  { now }: Pick<BotDeps, 'now'>,
  { texts }: Pick<Answering, 'texts'>,
  { questions, seconds }: AskLimit = USUAL_LIMIT,
): MiddlewareFn<BotContext> {
  const askers = new Map<number, Asker>()

  return async (ctx, next) => {
    const id = ctx.senderChat?.id ?? ctx.from?.id
    if (id === undefined || !isAsking(ctx)) return next()
    const asker = askerAt(id, now().epochMilliseconds)
    asker.asked += 1
    if (asker.asked <= questions) return next()
    const { tooMany } = texts(ctx).groups
    if (ctx.callbackQuery) return acknowledge(ctx, tooMany)
    if (asker.isTold || !ctx.message) return undefined
    asker.isTold = true
    const replyTo = ctx.chat?.type === 'private' ? undefined : ctx.message.message_id
    await put(ctx, plain(tooMany), { replyTo })
  }

  function askerAt(id: number, moment: number): Asker {
    const known = askers.get(id)
    if (known && moment < known.until) return known
    if (askers.size >= ASKERS_REMEMBERED) forgetBefore(moment)
    const asker = { asked: 0, isTold: false, until: moment + seconds * 1000 }
    askers.set(id, asker)
    return asker
  }

  function forgetBefore(moment: number): void {
    for (const [id, { until }] of askers) if (until <= moment) askers.delete(id)
  }
}

type Asker = { asked: number; isTold: boolean; readonly until: number }

function isAsking(ctx: BotContext): boolean {
  const { chat, message, editedMessage, callbackQuery, me, update } = ctx
  if (callbackQuery ?? update.guest_message) return true
  const said = message ?? editedMessage
  if (!said || ALWAYS.has(ownCommand(ctx)?.name ?? '')) return false
  if (chat?.type === 'private') return true
  return (claimToVerify(said, me) ?? addressedWords(said, me)) !== undefined
}

const ALWAYS: ReadonlySet<string> = new Set(['forget', 'privacy'])
const USUAL_LIMIT: AskLimit = { questions: 20, seconds: 60 }
const ASKERS_REMEMBERED = 10_000
