/** A command at the beginning of a message. */
export type Command = {
  /** In lower case, without the slash. */
  readonly name: string
  /** What follows it. */
  readonly words: string
  /** The bot that it is for: `/ask@this_bot` names this one, `/ask` none. */
  readonly names: 'this' | 'another' | 'none'
}

/**
 * The command with which a message begins; `undefined` when it begins otherwise.
 *
 * The text is read, not the entities: not every Bot API server marks commands.
 */
export function readCommand(text: string, username: string): Command | undefined {
  const [all, name, bot] = /^\/([a-z0-9_]{1,32})(?:@(\w+))?(?=\s|$)/i.exec(text) ?? []
  if (all === undefined || name === undefined) return undefined
  return {
    name: name.toLowerCase(),
    words: text.slice(all.length).trim(),
    names: namedBot(bot, username),
  }
}

function namedBot(bot: string | undefined, username: string): Command['names'] {
  if (bot === undefined) return 'none'
  return bot.toLowerCase() === username.toLowerCase() ? 'this' : 'another'
}
