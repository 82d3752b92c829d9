import { setImmediate } from 'node:timers/promises'
import type { Update } from 'grammy/types'
import { describeFailure } from '../telegram/failure.ts'
import type { BotDeps } from './deps.ts'

/** Records updates and tells which of them are new. */
export type Recorder = {
  record(updates: readonly Update[]): Promise<Recorded>
  /** Whether the store has had all that was to be recorded there. */
  isComplete(): boolean
}

type Recorded = {
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
  let waiting: Waiting[] = []
  let recording: Promise<void> | undefined
  let isComplete = true

  return {
    async record(updates) {
      const { promise, resolve } = Promise.withResolvers<Recorded>()
      waiting.push({ updates, resolve })
      recording ??= recordWaiting()
      return promise
    },
    isComplete: () => isComplete,
  }

  /** The disk is waited for once for all that has come meanwhile; and what comes again has not arrived before that. */
  async function recordWaiting(): Promise<void> {
    while (waiting.length > 0) {
      // Nothing else is read while SQLite waits for the disk: what has come by now is read first.
      await setImmediate()
      const batch = waiting
      waiting = []
      const updates = batch.flatMap(({ updates: each }) => each)
      const lasting = updates.filter(
        ({ inline_query: inline, update_id: id }) => !inline && !recent.has(id),
      )
      const stored = await storeAll(lasting)
      if (!stored) isComplete = false
      for (const { updates: each, resolve } of batch) resolve(recorded(each, stored))
    }
    recording = undefined
  }

  function recorded(updates: readonly Update[], stored: ReadonlySet<number> | undefined): Recorded {
    const unseen = updates.filter(({ update_id: id }) => !recent.has(id))
    for (const { update_id: id } of unseen) remember(id)
    const fresh = unseen.filter(
      ({ inline_query: inline, update_id: id }) =>
        !stored || stored.has(id) || inline !== undefined,
    )
    return { fresh, isStored: stored !== undefined, isShared: fresh.length < unseen.length }
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

type Waiting = {
  readonly updates: readonly Update[]
  readonly resolve: (recorded: Recorded) => void
}

const REMEMBERED = 10_000
