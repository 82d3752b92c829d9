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
import { mayAsk } from './may-ask.ts'
import { onCommands } from './on-commands.ts'

/** What was said in order of time: /timeline of one person, /compare of two. */
export function createThread(
  { search, now, zone }: Pick<BotDeps, 'search' | 'now' | 'zone'>,
  { texts, askThread, noteGap, present, tell }: Threading,
  drawing: Pick<Drawing, 'timeline'>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  onCommands(composer, { timeline, compare }, async (ctx) => mayAsk(ctx, { texts }))
  return composer

  /** With a chart of its months. */
  async function timeline(ctx: BotContext, written: string): Promise<void> {
    const words = oneLine(written, WORDS_LENGTH)
    const found = words === '' ? undefined : await askThread(words)
    if (!found || found.level === 'out-of-scope') {
      return void (await tell(ctx, texts(ctx).thread.usage.timeline))
    }
    await noteGap({ ...found, question: words })
    await present(ctx, shownThread(found))
    if (found.level === 'answer') await drawing.timeline(ctx, found)
  }

  async function compare(ctx: BotContext, written: string): Promise<void> {
    const words = oneLine(written, WORDS_LENGTH)
    const [one = '', other = '', ...more] = words.split('|').map((side) => side.trim())
    if (one === '' || other === '' || more.length > 0) {
      return void (await tell(ctx, texts(ctx).thread.usage.compare))
    }
    const compared: Comparison = await search.compare([one, other], { now: now(), zone })
    if (!('answer' in compared)) {
      return void (await tell(ctx, renderIncomparable(compared, texts(ctx))))
    }
    await noteGap({ ...compared.answer, question: words })
    await present(ctx, shownThread(compared.answer))
  }
}

type Threading = Pick<Answering, 'texts' | 'askThread' | 'noteGap' | 'present' | 'tell'>

/** An answer whose statements are oldest first, from its first page on; any other is shown as always. */
export function shownThread(answer: Answer): ShownAnswer {
  const { level, statements } = answer
  if (level === 'answer') return shownAnswer(answer, { thread: { statements, index: 0 } })
  // Who is picked from several is picked for a thread.
  const isPicking = level === 'choose' || level === 'unknown-speaker'
  return shownAnswer(answer, isPicking ? { list: 'thread' } : undefined)
}

const WORDS_LENGTH = 300
