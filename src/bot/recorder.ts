import type { Update } from 'grammy/types'
import { describeFailure } from '../telegram/failure.ts'
import type { BotDeps } from './deps.ts'

/** Records updates and tells which of them are new. */
export type Recorder = {
  record(updates: readonly Update[]): Promise<Recorded>
  /** Whether the store has had all that was to be recorded there. */
  isComplete(): boolean
}

export type Recorded = {
  readonly fresh: readonly Update[]
  /** False when they are in memory only. */
  readonly isStored: boolean
  /** Whether another run has recorded some of them. */
  readonly isShared: boolean
}

/**
 * Records in the store, and in memory what the store need not know or cannot take.
 *
 * Inline queries come with every letter that somebody types, and after a restart nobody waits for them. And with a full
 * disk the bot still answers: then only a crash loses what was being answered.
 */
export function createRecorder(
  { store, log, now }: Pick<BotDeps, 'store' | 'log' | 'now'>,
  { bot, holder }: { readonly bot: number; readonly holder: string },
): Recorder {
  const recent = new Set<number>()
  let last: Promise<unknown> = Promise.resolve()
  let isComplete = true

  return {
    record(updates) {
      // One after another: what comes again while it is recorded is not yet safe, and must not seem so.
      const recorded = last.then(() => recordAll(updates))
      last = recorded
      return recorded
    },
    isComplete: () => isComplete,
  }

  async function recordAll(updates: readonly Update[]): Promise<Recorded> {
    const unseen = updates.filter(({ update_id: id }) => !recent.has(id))
    const lasting = unseen.filter(({ inline_query: inline }) => !inline)
    const stored = await storeAll(lasting)
    if (!stored) isComplete = false
    for (const { update_id: id } of unseen) remember(id)
    const fresh = unseen.filter(
      ({ inline_query: inline, update_id: id }) =>
        !stored || stored.has(id) || inline !== undefined,
    )
    return {
      fresh,
      isStored: stored !== undefined,
      isShared: fresh.length < unseen.length,
    }
  }

  function remember(id: number): void {
    recent.add(id)
    const [oldest] = recent
    if (recent.size > REMEMBERED && oldest !== undefined) recent.delete(oldest)
  }

  /** The ids of those that are new; `undefined` when the store could not take them. */
  async function storeAll(updates: readonly Update[]): Promise<ReadonlySet<number> | undefined> {
    if (updates.length === 0) return new Set()
    try {
      const bodies = updates.map((update) => ({
        id: update.update_id,
        body: JSON.stringify(update),
      }))
      return new Set(await store.receiveUpdates(bot, bodies, { holder, at: now() }))
    } catch (error) {
      log.error(
        describeFailure(error),
        'updates could not be recorded; a crash now would lose them',
      )
      return undefined
    }
  }
}

const REMEMBERED = 10_000
