import { Composer } from 'grammy'
import { decodeBrowse, encodeBrowse } from '../telegram/browse-action.ts'
import type { Button } from '../telegram/buttons.ts'
import type { Rendered } from '../telegram/rendered.ts'
import type { Texts } from '../telegram/text/texts.ts'
import { acknowledge } from './acknowledge.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import { askerOf } from './conversations.ts'
import type { BotDeps } from './deps.ts'
import { isPrivate, ownCommand } from './own-command.ts'
import { put } from './put.ts'

/** What the bot keeps of who writes to it: /language, /new, /privacy and /forget. */
export function createPersonal(
  { store }: Pick<BotDeps, 'store'>,
  { texts, conversations }: Answering,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const chooseLanguage = async (ctx: BotContext): Promise<Message> =>
    isPrivate(ctx) ? languageChoice(texts(ctx)) : plain(texts(ctx).browse.language.inGroups)
  const commands: Readonly<Record<string, (ctx: BotContext) => Promise<Message>>> = {
    privacy: async (ctx) => texts(ctx).browse.privacy,
    language: chooseLanguage,
    // In a private chat there is nothing else to set.
    settings: chooseLanguage,
    async new(ctx) {
      await conversations.forget(ctx)
      return texts(ctx).browse.fresh
    },
    async forget(ctx) {
      const user = askerOf(ctx)
      if (user !== undefined) await store.forgetUser(user)
      return plain(texts(ctx).browse.forgotten)
    },
  }

  composer.on('message:text', async (ctx, next) => {
    const command = ownCommand(ctx)
    const run = command && Object.hasOwn(commands, command.name) && commands[command.name]
    if (!run) return next()
    const replyTo = isPrivate(ctx) ? undefined : ctx.msg.message_id
    await put(ctx, await run(ctx), { replyTo })
  })
  composer.chatType('private').on('callback_query:data', async (ctx, next) => {
    const action = decodeBrowse(ctx.callbackQuery.data)
    if (action?.kind !== 'language') return next()
    const language = action.language === 'own' ? undefined : action.language
    ctx.settings = { ...ctx.settings, language }
    await store.saveChatSettings(ctx.chat.id, ctx.settings)
    await acknowledge(ctx)
    await put(ctx, plain(texts(ctx).browse.language.chosen), {
      instead: ctx.callbackQuery.message?.message_id,
    })
  })
  return composer
}

type Message = Pick<Rendered, 'text' | 'entities'> & Partial<Pick<Rendered, 'buttons'>>

function languageChoice(texts: Texts): Message {
  const { choose, own } = texts.browse.language
  const languages = [
    ['English', 'en'],
    ['Русский', 'ru'],
    [own, 'own'],
  ] as const
  const row = languages.flatMap(([label, language]): Button[] => {
    const data = encodeBrowse({ kind: 'language', language })
    return data === undefined ? [] : [{ label, data }]
  })
  return { ...plain(choose), buttons: [row] }
}

function plain(text: string): Message {
  return { text, entities: [] }
}
