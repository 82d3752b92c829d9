import { isAdministrator } from './administrator.ts'
import type { BotContext } from './context.ts'
import { isPrivate } from './own-command.ts'

/** Who may ask in a group may look around in it. */
export async function mayBrowse(ctx: BotContext): Promise<boolean> {
  return isPrivate(ctx) || ctx.settings.askers === 'everyone' || isAdministrator(ctx)
}
