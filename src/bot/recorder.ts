import type { Update } from 'grammy/types'
import { describeFailure } from '../telegram/failure.ts'
import type { BotDeps } from './deps.ts'

/** Records updates and tells which of them are new. */
export type Recorder = { record(updates: readonly Update[]): Promise<Update[]> }

/**
 * Records in the store, and in memory what the store need not know or cannot take.
 *
 * Inline queries come with every letter that somebody types, and after a restart nobody waits for them. And with a full
 * disk the bot still answers: then only a crash loses what was being answered.
 */
export function createRecorder(
  { store, log, now }: Pick<BotDeps, 'store' | 'log' | 'now'>,
  bot: number,
): Recorder {
  const recent = new Set<number>()

  return {
    async record(updates) {
      const unseen = updates.filter(({ update_id: id }) => !recent.has(id))
      for (const { update_id: id } of unseen) remember(id)
      const lasting = unseen.filter(({ inline_query: inline }) => !inline)
      const fresh = await stored(lasting)
      return unseen.filter((update) => update.inline_query ?? fresh.has(update.update_id))
    },
  }

  function remember(id: number): void {
    recent.add(id)
    const [oldest] = recent
    if (recent.size > REMEMBERED && oldest !== undefined) recent.delete(oldest)
  }

  async function stored(updates: readonly Update[]): Promise<ReadonlySet<number>> {
    try {
      const bodies = updates.map((update) => ({
        id: update.update_id,
        body: JSON.stringify(update),
      }))
      return new Set(await store.receiveUpdates(bot, bodies, now()))
    } catch (error) {
      log.error(
        describeFailure(error),
        'updates could not be recorded; a crash now would lose them',
      )
      return new Set(updates.map(({ update_id: id }) => id))
    }
  }
}

const REMEMBERED = 10_000
