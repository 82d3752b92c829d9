import type { Api } from 'grammy'
import type { BotCommand } from 'grammy/types'
import type { ApiSignal } from './api-signal.ts'
import { TEXT_LANGUAGES, type TextLanguage, textsFor } from '../telegram/text/texts-for.ts'

/** Sets the menu of commands in every language that the bot speaks, and in the fallback language for all others. */
export async function announceCommands(
  api: Api,
  fallback: TextLanguage,
  signal: ApiSignal,
): Promise<void> {
  await api.setMyCommands(commands(fallback), {}, signal)
  for (const language of TEXT_LANGUAGES) {
    await api.setMyCommands(commands(language), { language_code: language }, signal)
  }
}

function commands(language: TextLanguage): BotCommand[] {
  return Object.entries(textsFor(language, language).commands).map(([command, description]) => ({
    command,
    description,
  }))
}
