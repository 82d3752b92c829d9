import { type Bot, InputFile, InputMediaBuilder } from 'grammy'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { MessagePlace, Shown } from '../store/shown-statements.ts'
import type { Buttons } from '../telegram/buttons.ts'
import { type Formatted, join } from '../telegram/format.ts'
import { MESSAGE_ENTITIES, MESSAGE_TEXT_LENGTH } from '../telegram/limits.ts'
import { readDigestPage } from '../telegram/digest-page.ts'
import { renderDigestPage } from '../telegram/render-digest.ts'
import { permalink } from '../telegram/permalink.ts'
import { noticePicture, renderPicture } from '../telegram/render-picture.ts'
import { renderStatement } from '../telegram/render-statement.ts'
import { renderVerification } from '../telegram/render-verification.ts'
import type { Texts } from '../telegram/text/texts.ts'
import { type TextLanguage, textsFor } from '../telegram/text/texts-for.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'
import { PICTURE_NAME } from './drawing.ts'
import { messageOptions } from './message-options.ts'
import type { Message } from './put.ts'
import { type Rendering, toShown } from './rendering.ts'
import { showAgain } from './shown-answer.ts'

/** A message, what it shows, and what is to be said of that above all else. */
export type Amended = {
  readonly place: MessagePlace
  readonly shown: Shown
  readonly note: Formatted | undefined
  readonly language: TextLanguage
}

/**
 * Makes what changes a message that stands into what it would be now, under what was wrong with it. The answer is false when
 * nothing is left of which to make it.
 */
export function createAmendedMessages(
  { search, store, pictures }: Pick<BotDeps, 'search' | 'store' | 'pictures'>,
  { bot, rendering }: { readonly bot: Bot<BotContext>; readonly rendering: Rendering },
): (amended: Amended) => Promise<boolean> {
  const { api } = bot
  const forms = { answer, digest, picture, verdict, statements }
  return async (amended) => forms[amended.shown.form](amended)

  async function answer({ place, note, language }: Amended): Promise<boolean> {
    const texts = textsFor(language, language)
    const { chat, message } = place
    const sent = await store.sentAnswer(chat, message)
    const how = { texts, note, brief: chat < 0, me: bot.botInfo }
    const { answer: kept, claim, view = {} } = sent ?? {}
    if (sent && kept) {
      const shown = await showAgain({ ...sent, answer: kept }, view, search)
      if (!shown) return false
      await editText(place, (await rendering.answer(shown, how)).message)
    } else if (claim === undefined) return false
    else {
      const { withContext = false } = view
      await editText(place, (await rendering.verdict(claim, { ...how, withContext })).message)
    }
    return true
  }

  async function digest({ place, note, language }: Amended): Promise<boolean> {
    const body = await store.digestAt(place.chat, place.message)
    if (body === undefined) return false
    const page = { ...readDigestPage(body), language }
    const known = new Map<string, AnswerStatement | undefined>()
    for (const { id } of page.items) known.set(id, await search.statement(id))
    const noted = renderDigestPage(page, (id) => known.get(id), note)
    // Where there is no room for what was wrong, at least it does not stand there any more.
    await editText(place, fits(noted) ? noted : renderDigestPage(page, (id) => known.get(id)))
    return true
  }

  async function verdict({ place, shown, note, language }: Amended): Promise<boolean> {
    if (shown.claim === undefined) return false
    const texts = textsFor(language, language)
    const verification = await search.verify(shown.claim)
    if (verification.verdict === 'unavailable') return false
    const said = renderVerification(verification, texts)
    const noted = join([note, said], '\n\n')
    const now = 'statement' in verification ? verification.statement : undefined
    const buttons = now ? openButton((await toShown(now, store)).id, texts) : []
    await editText(place, { ...(fits(noted) ? noted : said), buttons })
    return true
  }

  /** Nothing but the statements, whatever the message had said around them. */
  async function statements({ place, shown, note, language }: Amended): Promise<boolean> {
    const texts = textsFor(language, language)
    const found = await Promise.all(shown.statements.map(({ id }) => search.statement(id)))
    const now = found.filter((statement) => statement !== undefined)
    const parts = [note, ...now.map((statement) => renderStatement(statement, texts))]
    const [first] = shown.statements
    const buttons = place.inline === undefined || !first ? [] : openButton(first.id, texts)
    await editText(place, { ...fitted(parts), buttons })
    return true
  }

  async function picture({ place, shown, note, language }: Amended): Promise<boolean> {
    const texts = textsFor(language, language)
    const { chat, message } = place
    const [first] = shown.statements
    if (!first) return false
    const link = linkTo(first.id)
    const statement = await search.statement(first.id)
    const drawn =
      (statement && (await pictures?.card(renderPicture(statement, link, texts)))) ??
      // A picture is passed on as it is: of what was wrong nothing may be left in it.
      (note && (await pictures?.card(noticePicture(note, link))))
    const { text: caption, entities: caption_entities } = join([note, link], '\n')
    const captioned = { caption, caption_entities: [...caption_entities] }
    if (drawn) {
      const photo = new InputFile(drawn, PICTURE_NAME)
      await api.editMessageMedia(chat, message, InputMediaBuilder.photo(photo, captioned))
    } else await api.editMessageCaption(chat, message, captioned)
    return true
  }

  function openButton(id: string, texts: Texts): Buttons {
    const url = linkTo(id)
    return url === undefined ? [] : [[{ label: texts.groups.open, url }]]
  }

  function linkTo(id: string): string | undefined {
    return permalink(bot.botInfo.username, id)
  }

  async function editText({ chat, message, inline }: MessagePlace, rendered: Message) {
    const options = messageOptions(rendered)
    if (inline === undefined) {
      await api.editMessageText(chat, message, rendered.text, options)
    } else await api.editMessageTextInline(inline, rendered.text, options)
  }
}

/** As many of the parts, from the first on, as there is room for. */
function fitted(parts: readonly (Formatted | undefined)[]): Formatted {
  const whole = join(parts, '\n\n')
  return fits(whole) || parts.length <= 1 ? whole : fitted(parts.slice(0, -1))
}

function fits({ text, entities }: Formatted): boolean {
  return text.length <= MESSAGE_TEXT_LENGTH && entities.length <= MESSAGE_ENTITIES
}
