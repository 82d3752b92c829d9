import { Composer } from 'grammy'
import type { Comparison } from '../search/thread.ts'
import type { Answer } from '../statement/answer.ts'
import { oneLine } from '../telegram/one-line.ts'
import { renderIncomparable } from '../telegram/render-incomparable.ts'
import type { Answering } from './answering.ts'
import { type ShownAnswer, shownAnswer } from './shown-answer.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import type { Drawing } from './drawing.ts'
import { mayBrowse } from './may-browse.ts'
import { isPrivate, ownCommand } from './own-command.ts'
import { type Notice, put } from './put.ts'

/** What was said in order of time: /timeline of one person, /compare of two. */
export function createThread(
  { search, now, zone }: Pick<BotDeps, 'search' | 'now' | 'zone'>,
  { texts, askThread, present }: Pick<Answering, 'texts' | 'askThread' | 'present'>,
  drawing: Pick<Drawing, 'timeline'>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('message:text', async (ctx, next) => {
    const command = ownCommand(ctx)
    if (command?.name !== 'timeline' && command?.name !== 'compare') return next()
    if (!(await mayBrowse(ctx))) return
    const words = oneLine(command.words, WORDS_LENGTH)
    if (command.name === 'compare') await compare(ctx, words)
    else if (words === '') await say(ctx, texts(ctx).thread.usage.timeline)
    else await timeline(ctx, words)
  })
  return composer

  /** With a chart of its months. */
  async function timeline(ctx: BotContext, words: string): Promise<void> {
    const found = await askThread(words)
    if (found.level === 'out-of-scope') return say(ctx, texts(ctx).thread.usage.timeline)
    await present(ctx, shownThread(found))
    if (found.level === 'answer') await drawing.timeline(ctx, found)
  }

  async function compare(ctx: BotContext, words: string): Promise<void> {
    const [one = '', other = '', ...more] = words.split('|').map((side) => side.trim())
    if (one === '' || other === '' || more.length > 0) {
      return say(ctx, texts(ctx).thread.usage.compare)
    }
    const compared: Comparison = await search.compare([one, other], { now: now(), zone })
    if ('answer' in compared) await present(ctx, shownThread(compared.answer))
    else await say(ctx, renderIncomparable(compared, texts(ctx)))
  }

  async function say(ctx: BotContext, notice: Notice): Promise<void> {
    await put(ctx, notice, { replyTo: isPrivate(ctx) ? undefined : ctx.msg?.message_id })
  }
}

/** An answer whose statements are oldest first, from its first page on; any other is shown as always. */
export function shownThread(answer: Answer): ShownAnswer {
  const { level, statements } = answer
  if (level === 'answer') return shownAnswer(answer, { thread: { statements, index: 0 } })
  // Who is picked from several is picked for a thread.
  const isPicking = level === 'choose' || level === 'unknown-speaker'
  return shownAnswer(answer, isPicking ? { list: 'thread' } : undefined)
}

const WORDS_LENGTH = 300
