import type { Api } from 'grammy'
import type { BotCommand, BotCommandScope } from 'grammy/types'
import { TEXT_LANGUAGES, type TextLanguage, textsFor } from '../telegram/text/texts-for.ts'
import type { Texts } from '../telegram/text/texts.ts'
import type { ApiSignal } from './api-signal.ts'

/**
 * Sets the menus of commands: what can be done in a private chat, by a group's members and by its administrators, in every
 * language that the bot speaks and, for all others, in the fallback language.
 */
export async function announceCommands(
  api: Api,
  fallback: TextLanguage,
  signal: ApiSignal,
): Promise<void> {
  for (const [scope, isIn] of MENUS) {
    await api.setMyCommands(commands(fallback, isIn), { scope }, signal)
    for (const language of TEXT_LANGUAGES) {
      await api.setMyCommands(commands(language, isIn), { scope, language_code: language }, signal)
    }
  }
}

function commands(language: TextLanguage, isIn: Menu): BotCommand[] {
  return commandNames(textsFor(language, language)).flatMap(([command, description]) =>
    isIn(command) ? [{ command, description }] : [],
  )
}

/** In the order of the menu. */
function commandNames(texts: Texts): [CommandName, string][] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type of the texts names every command there is
  return Object.entries(texts.commands) as [CommandName, string][]
}

type CommandName = keyof Texts['commands']
type Menu = (command: CommandName) => boolean

const IN_GROUPS: ReadonlySet<CommandName> = new Set(['ask', 'verify', 'help'])

const OF_ADMINISTRATORS: ReadonlySet<CommandName> = new Set([
  ...IN_GROUPS,
  'settings',
  'follow',
  'following',
  'time',
  'zone',
])

const isPrivate: Menu = (command) => command !== 'settings'

const MENUS: readonly (readonly [BotCommandScope, Menu])[] = [
  [{ type: 'default' }, isPrivate],
  [{ type: 'all_private_chats' }, isPrivate],
  [{ type: 'all_group_chats' }, (command) => IN_GROUPS.has(command)],
  [{ type: 'all_chat_administrators' }, (command) => OF_ADMINISTRATORS.has(command)],
]
