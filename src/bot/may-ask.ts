import { isAdministrator } from './administrator.ts'
import type { BotContext } from './context.ts'
import { isPrivate } from './own-command.ts'

/** Whether who writes may ask here, and so look around: in a group perhaps administrators only. */
export async function mayAsk(ctx: BotContext): Promise<boolean> {
  return isPrivate(ctx) || ctx.settings.askers === 'everyone' || isAdministrator(ctx)
}
