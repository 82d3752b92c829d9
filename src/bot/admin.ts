import { Composer } from 'grammy'
import { describeFailure } from '../telegram/failure.ts'
import { format } from '../telegram/format.ts'
import { renderIngest, renderStats } from '../telegram/render-admin.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { orderSpeaker } from './order-speaker.ts'
import { isPrivate, ownCommand } from './own-command.ts'
import { type Notice, put } from './put.ts'

/** /admin, for who runs the bot, in the private chat; to anybody else the bot does not know the command. */
export function createAdmin(
  deps: Pick<BotDeps, 'search' | 'store' | 'admins' | 'ingest' | 'log' | 'now' | 'zone'>,
  { texts }: Pick<Answering, 'texts'>,
): Composer<BotContext> {
  const { store, admins, ingest, log } = deps
  const composer = new Composer<BotContext>()
  composer.on('message:text', async (ctx, next) => {
    const command = ownCommand(ctx)
    if (command?.name !== 'admin' || !isPrivate(ctx) || !admins.has(ctx.from.id)) return next()
    const [, what = '', words = ''] = /^(\S*)\s*(.*)$/s.exec(command.words) ?? []
    await put(ctx, await run(ctx, what.toLowerCase(), words))
  })
  return composer

  async function run(ctx: BotContext, what: string, words: string): Promise<Notice> {
    const { admin } = texts(ctx)
    if (what === 'stats') return renderStats(await store.stats(), texts(ctx))
    if (what === 'speaker') return orderSpeaker(words, deps, texts(ctx))
    if (what !== 'ingest') return admin.usage
    if (!/^https?:\/\/\S+$/i.test(words)) return admin.ingest.usage
    void read(ctx, words)
    return admin.ingest.begun(words)
  }

  /** Beside the updates, so that no chat waits for it, this one neither. */
  async function read(ctx: BotContext, address: string): Promise<void> {
    const { admin } = texts(ctx)
    try {
      await put(ctx, renderIngest(address, await ingest(address), texts(ctx)))
    } catch (error) {
      log.error(describeFailure(error), 'an address could not be ingested')
      const reason = error instanceof Error ? error.message : String(error)
      await put(ctx, format`${admin.ingest.failed(reason)}`).catch((second: unknown) => {
        log.warn(describeFailure(second), 'nor could that be told')
      })
    }
  }
}
