import { isMentioned, withoutMentions } from './mention.ts'

/** A command at the beginning of a message. */
export type Command = {
  /** In lower case, without the slash. */
  readonly name: string
  /** What follows it, without the bot's name. */
  readonly words: string
  /** The bot that it is for: `/ask@this_bot`, `@this_bot /ask` and `/ask words @this_bot` name this one, `/ask` none. */
  readonly names: 'this' | 'another' | 'none'
  /** The bot is mentioned before or behind it. */
  readonly isMentioned: boolean
}

/**
 * The command with which a message begins, or that follows a mention of the bot; `undefined` when there is none.
 *
 * The text is read, not the entities: not every Bot API server marks commands.
 */
export function readCommand(text: string, username: string): Command | undefined {
  const [mention = ''] = mentionBefore(username).exec(text) ?? []
  const rest = text.slice(mention.length)
  const [all, name, bot] = /^\/([a-z0-9_]{1,32})(?:@(\w+))?(?=\s|$)/i.exec(rest) ?? []
  if (all === undefined || name === undefined) return undefined
  const words = rest.slice(all.length)
  const isNamed = mention !== '' || isMentioned(words, username)
  return {
    name: name.toLowerCase(),
    words: withoutMentions(words, username),
    names: namedBot(isNamed && bot === undefined ? username : bot, username),
    isMentioned: isNamed,
  }
}

function mentionBefore(username: string): RegExp {
  return new RegExp(`^\\s*@${RegExp.escape(username)}(?!\\w)[,:]?\\s*`, 'i')
}

function namedBot(bot: string | undefined, username: string): Command['names'] {
  if (bot === undefined) return 'none'
  return bot.toLowerCase() === username.toLowerCase() ? 'this' : 'another'
}
