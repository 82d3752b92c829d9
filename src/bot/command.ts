/** A command at the beginning of a message. */
export type Command = {
  /** In lower case, without the slash. */
  readonly name: string
  /** What follows it. */
  readonly words: string
  /** The bot that it is for: `/ask@this_bot` and `@this_bot /ask` name this one, `/ask` none. */
  readonly names: 'this' | 'another' | 'none'
  /** The bot is mentioned before it. */
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
  const isMentioned = mention !== ''
  return {
    name: name.toLowerCase(),
    words: rest.slice(all.length).trim(),
    names: namedBot(isMentioned && bot === undefined ? username : bot, username),
    isMentioned,
  }
}

function mentionBefore(username: string): RegExp {
  return new RegExp(`^\\s*@${RegExp.escape(username)}(?!\\w)[,:]?\\s*`, 'i')
}

function namedBot(bot: string | undefined, username: string): Command['names'] {
  if (bot === undefined) return 'none'
  return bot.toLowerCase() === username.toLowerCase() ? 'this' : 'another'
}
