import type { Composer } from 'grammy'
import type { BotContext } from './context.ts'
import { ownCommand } from './own-command.ts'

type Commands = Readonly<Record<string, (ctx: BotContext, words: string) => Promise<unknown>>>

/**
 * Has a composer run the commands that are for this bot; nothing comes of one whose writer may not. One in a message that was
 * edited is run like a new one, and what it says stands where the bot had answered that message before.
 */
export function onCommands(
  composer: Composer<BotContext>,
  commands: Commands,
  may: (ctx: BotContext) => Promise<boolean> = async () => true,
): void {
  composer.on(['message:text', 'edited_message:text'], async (ctx, next) => {
    const command = ownCommand(ctx)
    const run = command && Object.hasOwn(commands, command.name) && commands[command.name]
    if (!run) return next()
    if (await may(ctx)) await run(ctx, command.words)
  })
}
