import type { Person } from '../telegram/fake/person.ts'
import { visible } from '../telegram/fake/visible.ts'
import type { TestBot } from './start-test-bot.ts'

/** Somebody in the private chat with the bot, who waits for what each message and each press brings. */
export type Talk = {
  readonly anna: Person
  readonly says: (text: string) => Promise<string>
  readonly presses: (label: string) => Promise<string>
}

/** Begins to talk; what the bot says comes as a reader sees it. */
export function talk(bot: TestBot, { language_code = 'en' } = {}): Talk {
  const anna = bot.api.user({ first_name: 'Anna', language_code })
  return {
    anna,
    says: async (text) => {
      anna.says(text)
      return visible(await anna.receives())
    },
    presses: async (label) => {
      await anna.presses(label)
      return visible(await anna.receives())
    },
  }
}
