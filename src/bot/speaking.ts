import { type TextLanguage, languageFor, textsFor } from '../telegram/text/texts-for.ts'
import type { Texts } from '../telegram/text/texts.ts'
import { wordsOf } from './addressed.ts'
import type { BotContext } from './context.ts'
import type { BotDeps } from './deps.ts'

/** In what language an update is answered. */
export type Speaking = {
  /** That of the chat, or else of the message under which a button was pressed, or of who wrote. */
  readonly languageOf: (ctx: BotContext) => TextLanguage
  readonly texts: (ctx: BotContext) => Texts
}

/** `language`: for users whose own the bot does not speak. */
export function createSpeaking({ language }: Pick<BotDeps, 'language'>): Speaking {
  function languageOf(ctx: BotContext): TextLanguage {
    const { language: chosen, spoken } = ctx.settings
    // Who writes for a whole chat has no language but that of the words.
    const asked = ctx.pressedIn ?? ctx.from?.language_code ?? writtenIn(ctx)
    return languageFor(chosen ?? asked ?? spoken, language)
  }

  return { languageOf, texts: (ctx) => textsFor(languageOf(ctx), language) }
}

/** The language in which somebody writes for a whole chat, where its letters tell it. */
function writtenIn({ senderChat, msg }: BotContext): TextLanguage | undefined {
  if (!senderChat || !msg) return undefined
  return /\p{Script=Cyrillic}/u.test(wordsOf(msg)) ? 'ru' : undefined
}
