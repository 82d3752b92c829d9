import { Composer } from 'grammy'
import { type LanguageChoice, decodeBrowse, encodeBrowse } from '../telegram/browse-action.ts'
import type { Button } from '../telegram/buttons.ts'
import { plain } from '../telegram/format.ts'
import { acknowledge } from './acknowledge.ts'
import { isAdministrator } from './administrator.ts'
import type { Answering } from './answering.ts'
import type { BotContext } from './context.ts'
import { askerOf } from './conversations.ts'
import type { BotDeps } from './deps.ts'
import { namedLanguage } from './named-language.ts'
import { onCommands } from './on-commands.ts'
import { isPrivate } from './own-command.ts'
import { type Message, put } from './put.ts'

/** What the bot keeps of who writes to it: /language, /new, /privacy and /forget. */
export function createPersonal(
  { store }: Pick<BotDeps, 'store'>,
  { texts, tell, conversations }: Answering,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  onCommands(composer, {
    privacy: async (ctx) => tell(ctx, texts(ctx).browse.privacy),
    language: tellLanguage,
    // In a private chat there is nothing else to set.
    settings: tellLanguage,
    async new(ctx) {
      await conversations.forget(ctx)
      await tell(ctx, texts(ctx).browse.fresh)
    },
    forget,
  })
  composer.chatType('private').on('callback_query:data', async (ctx, next) => {
    const action = decodeBrowse(ctx.callbackQuery.data)
    if (action?.kind !== 'language') return next()
    await choose(ctx, action.language)
    await acknowledge(ctx)
    await put(ctx, plain(texts(ctx).browse.language.chosen), {
      instead: ctx.callbackQuery.message?.message_id,
    })
  })
  return composer

  async function tellLanguage(ctx: BotContext, words: string): Promise<void> {
    const { language: said } = texts(ctx).browse
    if (!isPrivate(ctx)) return void (await tell(ctx, plain(said.inGroups)))
    const named = namedLanguage(words)
    if (named === undefined) {
      const asked = words.trim() === '' ? said.choose : `${said.unknown} ${said.choose}`
      return void (await tell(ctx, languageChoice(asked, said.own)))
    }
    await choose(ctx, named)
    await tell(ctx, plain(texts(ctx).browse.language.chosen))
  }

  async function choose(ctx: BotContext, chosen: LanguageChoice): Promise<void> {
    ctx.settings = { ...ctx.settings, language: chosen === 'own' ? undefined : chosen }
    await store.saveChatSettings(ctx.chat?.id ?? 0, ctx.settings)
  }

  /**
   * What is kept of who writes, and of the group if an administrator does. That it is done is not kept, and so does not stand
   * where the bot had answered before.
   */
  async function forget(ctx: BotContext): Promise<void> {
    const user = askerOf(ctx)
    if (user !== undefined) await store.forgetUser(user)
    if (isPrivate(ctx)) return void (await put(ctx, plain(texts(ctx).browse.forgotten.all)))
    const { group, own } = texts(ctx).browse.forgotten
    const isOfGroup = await isAdministrator(ctx)
    if (isOfGroup) await store.forgetChat(ctx.chat?.id ?? 0)
    await put(ctx, plain(isOfGroup ? group : own), { replyTo: ctx.msg?.message_id })
  }
}

function languageChoice(asked: string, own: string): Message {
  const languages = [
    ['English', 'en'],
    ['Русский', 'ru'],
    [own, 'own'],
  ] as const
  const row = languages.flatMap(([label, language]): Button[] => {
    const data = encodeBrowse({ kind: 'language', language })
    return data === undefined ? [] : [{ label, data }]
  })
  return { ...plain(asked), buttons: [row] }
}
