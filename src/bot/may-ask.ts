import { plain } from '../telegram/format.ts'
import { isAdministrator } from './administrator.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import { isPrivate } from './own-command.ts'
import { put } from './put.ts'

/**
 * Whether who writes may ask here, and so look around: in a group perhaps administrators only. Others are told so, once for
 * each message, and in a quiet group not at all.
 */
export async function mayAsk(
  ctx: BotContext,
  { texts }: Pick<Answering, 'texts'>,
): Promise<boolean> {
  const { askers, quiet } = ctx.settings
  if (isPrivate(ctx) || askers === 'everyone' || (await isAdministrator(ctx))) return true
  if (!quiet && ctx.message) {
    const { notForAll, askPrivately } = texts(ctx).groups
    const buttons = [[{ label: askPrivately, url: `https://t.me/${ctx.me.username}` }]]
    await put(ctx, { ...plain(notForAll), buttons }, { replyTo: ctx.message.message_id })
  }
  return false
}
