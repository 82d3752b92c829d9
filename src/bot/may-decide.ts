import { isAdministrator } from './administrator.ts'
import type { BotContext } from './context.ts'
import { isPrivate } from './own-command.ts'

/** Whether who writes or presses decides what the chat follows: in a private chat whoever is there, in a group an administrator. */
export async function mayDecide(ctx: BotContext): Promise<boolean> {
  return isPrivate(ctx) || isAdministrator(ctx)
}
