import { plain } from '../telegram/format.ts'
import type { Answering } from './answering.ts'
import { type Command, readCommand } from './command.ts'
import type { BotContext } from './context.ts'
import { mayDecide } from './may-decide.ts'

type Commands = Readonly<Record<string, (ctx: BotContext, words: string) => Promise<unknown>>>

/**
 * Runs a command by which a chat decides what it follows; false when the message has none of them. In groups only
 * administrators may; others are told so where they surely meant this bot.
 */
export async function runDeciding(
  ctx: BotContext,
  commands: Commands,
  { texts, tell }: Pick<Answering, 'texts' | 'tell'>,
): Promise<boolean> {
  const command: Command | undefined = readCommand(ctx.msg?.text ?? '', ctx.me.username)
  const run = command && Object.hasOwn(commands, command.name) && commands[command.name]
  if (!run || command.names === 'another') return false
  if (await mayDecide(ctx)) await run(ctx, command.words)
  else if (command.names === 'this') await tell(ctx, plain(texts(ctx).follow.notYours))
  return true
}
