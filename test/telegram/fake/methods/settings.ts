import type { BotCommandScope } from 'grammy/types'
import { z } from 'zod'
import {
  BOT_DESCRIPTION_LENGTH,
  BOT_NAME_LENGTH,
  BOT_SHORT_DESCRIPTION_LENGTH,
  COMMANDS,
  COMMAND_DESCRIPTION_LENGTH,
  COMMAND_PATTERN,
} from '../limits.ts'
import { method } from '../method.ts'
import { badRequest } from '../refusal.ts'
import type { TextKind } from '../settings.ts'
import type { Telegram } from '../telegram.ts'

const Scope = z.custom<BotCommandScope>(
  (value) => z.looseObject({ type: z.string() }).safeParse(value).success,
  'not a scope with a type',
)
const Menu = z.object({ scope: Scope.optional(), language_code: z.string().optional() })
const Commands = z.array(z.object({ command: z.string(), description: z.string() }))
const Language = z.object({ language_code: z.string().default('') })

/** Menus of commands, and what the bot says about itself. */
export const settingMethods = [
  method(
    'setMyCommands',
    Menu.extend({ commands: Commands }),
    ({ commands, ...menu }, telegram) => {
      checkCommands(commands)
      telegram.settings.setCommands(menuOf(menu), commands)
      return true
    },
  ),
  method('getMyCommands', Menu, (menu, telegram) => [...telegram.settings.commands(menuOf(menu))]),
  method('deleteMyCommands', Menu, (menu, telegram) => {
    telegram.settings.setCommands(menuOf(menu), [])
    return true
  }),

  method(
    'setMyName',
    Language.extend({ name: z.string().default('') }),
    ({ name, language_code }, telegram) => setText(telegram, 'name', language_code, name),
  ),
  method(
    'setMyDescription',
    Language.extend({ description: z.string().default('') }),
    ({ description, language_code }, telegram) =>
      setText(telegram, 'description', language_code, description),
  ),
  method(
    'setMyShortDescription',
    Language.extend({ short_description: z.string().default('') }),
    ({ short_description, language_code }, telegram) =>
      setText(telegram, 'short_description', language_code, short_description),
  ),
  method('getMyName', Language, ({ language_code }, { settings, me }) => ({
    name: settings.text('name', language_code) || me.first_name,
  })),
  method('getMyDescription', Language, ({ language_code }, { settings }) => ({
    description: settings.text('description', language_code),
  })),
  method('getMyShortDescription', Language, ({ language_code }, { settings }) => ({
    short_description: settings.text('short_description', language_code),
  })),
]

function menuOf({ scope, language_code: language }: z.infer<typeof Menu>) {
  return { scope, language }
}

function checkCommands(commands: z.infer<typeof Commands>): void {
  // The wording of this one is a guess.
  if (commands.length > COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  for (const { command, description } of commands) {
    // Telegram takes a slash before the name off.
    if (!COMMAND_PATTERN.test(command.replace(/^\//, ''))) throw badRequest('BOT_COMMAND_INVALID')
    if (description.length < 1 || description.length > COMMAND_DESCRIPTION_LENGTH) {
      throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
    }
  }
}

function setText({ settings }: Telegram, kind: TextKind, language: string, text: string): true {
  // The wording of this one is a guess.
  if (text.length > LENGTHS[kind]) throw badRequest(`bot ${kind.replace('_', ' ')} is too long`)
  settings.setText(kind, language, text)
  return true
}

const LENGTHS = {
  name: BOT_NAME_LENGTH,
  description: BOT_DESCRIPTION_LENGTH,
  short_description: BOT_SHORT_DESCRIPTION_LENGTH,
}
