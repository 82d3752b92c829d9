import { setTimeout as wait } from 'node:timers/promises'
import { lastCalls } from './calls.ts'
import { PATIENCE } from './deadline.ts'
import type { Server } from './server.ts'
import type { Telegram } from './telegram.ts'

/** `busy`: whether handlers of the bot still run. */
export type QuietOptions = { busy?: () => boolean; milliseconds?: number }

/**
 * Resolves when the bot has nothing to do: every update confirmed, a new poll waiting (or the webhook idle), no call
 * unanswered, and `busy` false.
 *
 * What it proves depends on how the bot polls. `bot.start()` and a webhook confirm an update after its handlers: exact.
 * The runner confirms before, so pass `busy: () => handle.size() > 0`: exact again, because the runner counts an update
 * before it asks for the next. With a bot in another process nothing outside can tell: say something afterwards that
 * the bot does answer in the same chat, and see that this answer is the first thing received; a bot that handles a
 * chat's messages in order has then dealt with all before.
 */
export async function quiet(
  telegram: Telegram,
  server: Server,
  { busy = () => false, milliseconds = PATIENCE }: QuietOptions = {},
): Promise<void> {
  const { updates, webhook } = telegram
  const resting = () => (webhook.active() ? webhook.idle() : updates.waiting())
  const start = performance.now()
  while (!resting() || server.inFlight() > 0 || busy()) {
    if (performance.now() - start > milliseconds) {
      const left = `${updates.pending().length} updates unconfirmed, ${server.inFlight()} calls unanswered`
      throw new Error(
        `not quiet: ${left} (within ${milliseconds} ms). ${lastCalls(telegram.calls)}`,
      )
    }
    await wait(1)
  }
}
