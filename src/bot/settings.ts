import { Composer } from 'grammy'
import { decodeSetting } from '../telegram/chat-setting.ts'
import { plain } from '../telegram/format.ts'
import { renderSettings } from '../telegram/render-settings.ts'
import type { Rendered } from '../telegram/rendered.ts'
import { acknowledge } from './acknowledge.ts'
import { isAdministrator } from './administrator.ts'
import type { Answering } from './answering.ts'
import { holdingSettings, withSetting } from './chosen-settings.ts'
import { readCommand } from './command.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { put } from './put.ts'

/** The settings of a group, which its administrators see by /settings and change by its buttons. */
export function createSettings(
  { store }: Pick<BotDeps, 'store'>,
  { texts, tell }: Pick<Answering, 'texts' | 'tell'>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const groups = composer.chatType(['group', 'supergroup'])

  groups.on(['message:text', 'edited_message:text'], async (ctx, next) => {
    const command = readCommand(ctx.msg.text, ctx.me.username)
    if (command?.name !== 'settings' || command.names === 'another') return next()
    if (await isAdministrator(ctx)) await tell(ctx, settingsMessage(ctx))
    // A bare command can be for any bot: only one who may use ours surely means it.
    else if (command.names === 'this') {
      await tell(ctx, plain(texts(ctx).groups.settings.notYours))
    }
  })

  groups.on('callback_query:data', async (ctx, next) => {
    const setting = decodeSetting(ctx.callbackQuery.data)
    if (!setting) return next()
    if (!(await isAdministrator(ctx))) {
      return acknowledge(ctx, texts(ctx).groups.settings.notYours)
    }
    ctx.settings = withSetting(ctx.settings, setting)
    await store.saveChatSettings(ctx.chat.id, ctx.settings)
    await acknowledge(ctx)
    await put(ctx, settingsMessage(ctx), { instead: ctx.callbackQuery.message?.message_id })
  })
  return composer

  function settingsMessage(ctx: BotContext): Rendered {
    return renderSettings(holdingSettings(ctx.settings), texts(ctx).groups)
  }
}
