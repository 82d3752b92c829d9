import { type Command, readCommand } from './command.ts'
import type { BotContext } from './context.ts'

/**
 * The command of a message that is for this bot; `undefined` when there is none. In a group, where every bot has commands
 * of the same names, only one that names this bot is.
 */
export function ownCommand(ctx: BotContext): Command | undefined {
  const command = readCommand(ctx.msg?.text ?? '', ctx.me.username)
  const isOurs = command?.names === 'this' || (isPrivate(ctx) && command?.names === 'none')
  return isOurs ? command : undefined
}

export function isPrivate({ chat }: BotContext): boolean {
  return chat?.type === 'private'
}
