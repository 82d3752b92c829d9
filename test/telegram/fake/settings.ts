import type { BotCommand, BotCommandScope } from 'grammy/types'

/** What the bot says about itself: menus by scope and language, other texts by language. */
export type Settings = {
  setCommands(menu: Menu, commands: readonly BotCommand[]): void
  commands(menu: Menu): readonly BotCommand[]
  setText(kind: TextKind, language: string, text: string): void
  text(kind: TextKind, language: string): string
}

type Menu = { scope?: BotCommandScope | undefined; language?: string | undefined }
export type TextKind = 'name' | 'description' | 'short_description'

/** Makes settings with nothing set. */
export function createSettings(): Settings {
  const menus = new Map<string, readonly BotCommand[]>()
  const texts = new Map<string, string>()

  return {
    setCommands(menu, commands) {
      menus.set(menuKey(menu), commands)
    },
    commands: (menu) => menus.get(menuKey(menu)) ?? [],
    setText(kind, language, text) {
      texts.set(`${kind} ${language}`, text)
    },
    // A text for all languages stands in for one that is missing; a menu is exactly what was set.
    text: (kind, language) => texts.get(`${kind} ${language}`) ?? texts.get(`${kind} `) ?? '',
  }
}

function menuKey({ scope = { type: 'default' }, language = '' }: Menu): string {
  const parts = Object.entries(scope).map(([key, value]) => `${key}=${value}`)
  return [...parts.toSorted(), language].join(' ')
}
