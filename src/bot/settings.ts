import { Composer } from 'grammy'
import { decodeSetting, settingsKeyboard } from '../telegram/chat-setting.ts'
import { isUnchanged, isUneditable } from '../telegram/failure.ts'
import { renderSettings } from '../telegram/render-settings.ts'
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
  { texts }: Pick<Answering, 'texts'>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const groups = composer.chatType(['group', 'supergroup'])

  groups.on('message:text', async (ctx, next) => {
    const command = readCommand(ctx.msg.text, ctx.me.username)
    if (command?.name !== 'settings' || command.names === 'another') return next()
    const replyTo = ctx.msg.message_id
    if (await isAdministrator(ctx)) {
      const { text, ...other } = settingsMessage(ctx)
      const reply_parameters = { message_id: replyTo, allow_sending_without_reply: true }
      await ctx.reply(text, { ...other, reply_parameters })
    } else if (command.names === 'this') {
      // A bare command can be for any bot: only one who may use ours surely means it.
      await put(ctx, { text: texts(ctx).groups.settings.notYours, entities: [] }, { replyTo })
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
    const { text, ...other } = settingsMessage(ctx)
    await ctx.editMessageText(text, other).catch((error: unknown) => {
      // The same was pressed twice, or the message is gone: what was decided holds.
      if (!isUnchanged(error) && !isUneditable(error)) throw error
    })
  })
  return composer

  function settingsMessage(ctx: BotContext) {
    const { groups: groupTexts } = texts(ctx)
    const holding = holdingSettings(ctx.settings)
    const { text, entities } = renderSettings(holding, groupTexts)
    const reply_markup = settingsKeyboard(holding, groupTexts.settings)
    return { text, entities: [...entities], reply_markup }
  }
}
