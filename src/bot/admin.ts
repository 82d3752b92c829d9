import { Composer } from 'grammy'
import { describeFailure } from '../telegram/failure.ts'
import { type Formatted, format, join } from '../telegram/format.ts'
import { momentOf } from '../telegram/moment.ts'
import { renderIngest, renderStats } from '../telegram/render-admin.ts'
import { GAPS_PER_PAGE, readGapsPage, renderGaps } from '../telegram/render-gaps.ts'
import { renderOutbox } from '../telegram/render-outbox.ts'
import { acknowledge } from './acknowledge.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { describeSources, orderSources } from './order-sources.ts'
import { orderSpeaker } from './order-speaker.ts'
import { isPrivate, ownCommand } from './own-command.ts'
import { type Message, put } from './put.ts'

/** /admin, for who runs the bot, in the private chat; to anybody else the bot does not know the command. */
export function createAdmin(
  deps: Pick<
    BotDeps,
    'search' | 'store' | 'admins' | 'ingest' | 'sources' | 'log' | 'now' | 'zone'
  >,
  { texts, tell }: Pick<Answering, 'texts' | 'tell'>,
): Composer<BotContext> {
  const { store, admins, ingest, log, now, zone } = deps
  const composer = new Composer<BotContext>()
  composer.on(['message:text', 'edited_message:text'], async (ctx, next) => {
    const command = ownCommand(ctx)
    if (command?.name !== 'admin' || !isPrivate(ctx) || !admins.has(ctx.from.id)) return next()
    const [, what = '', words = ''] = /^(\S*)\s*(.*)$/s.exec(command.words) ?? []
    await tell(ctx, await run(ctx, what.toLowerCase(), words))
  })
  composer.on('callback_query:data', async (ctx, next) => {
    const page = readGapsPage(ctx.callbackQuery.data)
    const message = ctx.callbackQuery.message?.message_id
    if (page === undefined || !isPrivate(ctx) || !admins.has(ctx.from.id)) return next()
    await acknowledge(ctx)
    await put(ctx, await gaps(ctx, page), { instead: message })
  })
  return composer

  async function run(ctx: BotContext, what: string, words: string): Promise<Message> {
    const { admin } = texts(ctx)
    if (what === 'stats') {
      const archive = renderStats(await store.stats(), texts(ctx))
      return join([archive, ...(await standing(ctx))], '\n\n')
    }
    if (what === 'gaps') return gaps(ctx, 0)
    if (what === 'speaker') return orderSpeaker(words, deps, texts(ctx))
    if (what === 'sources') return orderSources(words, deps, texts(ctx))
    if (what === '') return join([...(await standing(ctx)), admin.usage], '\n\n')
    if (what !== 'ingest') return admin.usage
    if (!/^https?:\/\/\S+$/i.test(words)) return admin.ingest.usage
    void read(ctx, words)
    return admin.ingest.begun(words)
  }

  async function standing(ctx: BotContext): Promise<Formatted[]> {
    return [await outbox(ctx), await describeSources(deps, texts(ctx))]
  }

  /** The digests of today, as the clocks of the bot's zone show it. */
  async function outbox(ctx: BotContext): Promise<Formatted> {
    const moment = now()
    const today = moment.toZonedDateTimeISO(zone).startOfDay().toInstant()
    const { oldest, nextDue, ...counts } = await store.outboxFigures(today)
    const minutes = oldest ? Math.floor(moment.since(oldest).total('minutes')) : 0
    const next = nextDue && momentOf(nextDue, moment, zone)
    return renderOutbox({ ...counts, minutes, next }, texts(ctx))
  }

  async function gaps(ctx: BotContext, page: number): Promise<Message> {
    const found = await store.gaps(GAPS_PER_PAGE, page * GAPS_PER_PAGE)
    return renderGaps(found, { page, total: await store.gapCount(), zone }, texts(ctx))
  }

  /** Beside the updates, so that no chat waits for it, this one neither. */
  async function read(ctx: BotContext, address: string): Promise<void> {
    const { admin } = texts(ctx)
    try {
      await put(ctx, renderIngest(address, await ingest(address), texts(ctx)))
    } catch (error) {
      log.error(describeFailure(error), 'an address could not be ingested')
      const reason = error instanceof Error ? error.message : String(error)
      await put(ctx, format`${admin.ingest.failed(admin.problem(reason))}`).catch(
        (second: unknown) => {
          log.warn(describeFailure(second), 'nor could that be told')
        },
      )
    }
  }
}
