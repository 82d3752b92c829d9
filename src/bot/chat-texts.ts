import { textsFor } from '../telegram/text/texts-for.ts'
import type { Texts } from '../telegram/text/texts.ts'
import type { BotDeps } from './deps.ts'

/** The texts for what comes unasked into a chat: in the language that it chose, else in which it was spoken to last. */
export async function chatTexts(
  chat: number,
  { store, language }: Pick<BotDeps, 'store' | 'language'>,
): Promise<Texts> {
  const { language: chosen, spoken } = await store.chatSettings(chat)
  return textsFor(chosen ?? spoken, language)
}
