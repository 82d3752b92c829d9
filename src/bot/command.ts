/** A command at the beginning of a message. */
export type Command = {
  /** In lower case, without the slash. */
  readonly name: string
  /** What follows it. */
  readonly words: string
  /** False when it names another bot: `/ask@other_bot`. */
  readonly isOurs: boolean
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
    isOurs: bot === undefined || bot.toLowerCase() === username.toLowerCase(),
  }
}
