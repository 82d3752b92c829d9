import { languageFor } from '../telegram/text/texts-for.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'

/** Keeps the language of who sent an update as the chat's, for what comes there unasked. */
export async function keepSpoken(
  ctx: BotContext,
  { store, language }: Pick<BotDeps, 'store' | 'language'>,
): Promise<void> {
  const tag = ctx.from?.language_code
  if (!ctx.chat || tag === undefined) return
  const spoken = languageFor(tag, language)
  if (spoken === (ctx.settings.spoken ?? language)) return
  ctx.settings = { ...ctx.settings, spoken }
  await store.saveChatSettings(ctx.chat.id, ctx.settings)
}
