import { describeFailure } from '../telegram/failure.ts'
import type { BotDeps } from './deps.ts'

/** Notes in the store what was handled; nobody waits for it, and what comes meanwhile is noted together. */
export type HandledMarks = {
  add(update: number): void
  /** Resolves when all is noted. */
  written(): Promise<void>
}

/** Makes marks of a bot's updates. */
export function createHandledMarks(
  { store, log }: Pick<BotDeps, 'store' | 'log'>,
  bot: number,
): HandledMarks {
  let marked: number[] = []
  let writing: Promise<void> | undefined

  async function write(): Promise<void> {
    while (marked.length > 0) {
      const updates = marked
      marked = []
      try {
        await store.markHandled(bot, updates)
      } catch (error) {
        // After a restart they are handled again; what was sent for them is known then.
        log.warn(describeFailure(error), 'handled updates could not be marked')
      }
    }
    writing = undefined
  }

  return {
    add(update) {
      marked.push(update)
      writing ??= write()
    },
    written: async () => writing,
  }
}
