import { Composer } from 'grammy'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'

/** A group that becomes a supergroup gets another id; Telegram says so in both. */
export function createMoved({ store }: Pick<BotDeps, 'store'>): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('message:migrate_to_chat_id', async (ctx) => {
    await store.moveChat(ctx.chat.id, ctx.msg.migrate_to_chat_id)
  })
  composer.on('message:migrate_from_chat_id', async (ctx) => {
    await store.moveChat(ctx.msg.migrate_from_chat_id, ctx.chat.id)
  })
  return composer
}
