import type { Command } from 'commander'
import { type Definition, misused } from './definition.ts'

/** `start` and `chat`. */
export function defineBot(program: Command, { io, ends }: Definition): void {
  program
    .command('start', { isDefault: true })
    .description('the bot; without BOT_TOKEN a chat in the terminal')
    // As the default command it is also given every word that is no command.
    .argument('[none...]')
    .action(
      ends(async ([unknown]: string[]) => {
        if (unknown !== undefined) {
          return misused(io, `there is no command "${unknown}"; onrecord --help lists the commands`)
        }
        const { start } = await import('../commands/start.ts')
        return start(io)
      }),
    )

  program
    .command('chat')
    .description('the same bot in the terminal')
    .action(
      ends(async () => {
        const { chat } = await import('../commands/chat.ts')
        return chat(io)
      }),
    )
}
