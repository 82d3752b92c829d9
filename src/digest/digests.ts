import { every } from '../lib/every.ts'
import type { Log } from '../lib/log.ts'
import type { Rate } from '../lib/rate.ts'
import type { Clock } from '../store/schedule.ts'
import type { Store } from '../store/store.ts'
import type { BulkSender, Reach } from '../telegram/bulk-sender.ts'
import type { TextLanguage } from '../telegram/text/texts-for.ts'
import { type Deliver, createDeliver } from './deliver.ts'
import { createLease } from '../store/lease.ts'
import { matchNews } from './match.ts'
import { prepare } from './prepare.ts'

export type DigestsOptions = {
  readonly store: Store
  readonly send: BulkSender
  /** Asks Telegram whether it takes messages of this bot; without it, it does. */
  readonly reach?: () => Promise<Reach>
  readonly log: Log
  readonly now: () => Temporal.Instant
  /** The hour and zone of chats that have not chosen. */
  readonly clock: Clock
  readonly language: TextLanguage
  /** Milliseconds that pass for a second, of the permitted rate and of pauses: where clocks are faster. */
  readonly second?: number
  /** What is shared with others who send in bulk; without it digests have one of their own. */
  readonly rate?: Rate
}

/** Tells chats what is new in what they follow. */
export type Digests = {
  /** Finds what is new, and composes what is due; does nothing while another process does it. */
  readonly prepare: () => Promise<void>
  /** Sends what waits, until nothing is left to be sent for now. */
  readonly deliver: Deliver
  /** Lets another process begin at once. */
  readonly release: () => Promise<void>
}

/**
 * Makes what finds, composes and sends digests.
 *
 * Any number of processes may have one over one store; one of them works, and another when that one has been silent for
 * half a minute.
 */
export function createDigests(options: DigestsOptions): Digests {
  const { store, now, clock, language } = options
  const lease = createLease(store, 'digest', now)
  return {
    async prepare() {
      await matchNews(store, { lease, now, zone: clock.zone })
      await prepare({ store, lease, now, clock, language })
    },
    deliver: createDeliver({ ...options, lease }),
    release: lease.release,
  }
}

export type RunDigestsOptions = Pick<DigestsOptions, 'log' | 'second'> & {
  readonly signal: AbortSignal
}

/** Works until aborted. */
export async function runDigests(
  { prepare: prepareDue, deliver, release }: Digests,
  { log, signal, second = 1000 }: RunDigestsOptions,
): Promise<void> {
  const onError = (error: unknown) => {
    log.error({ error: error instanceof Error ? error.stack : String(error) }, 'digests failed')
  }
  await Promise.all([
    every(seconds(BETWEEN_LOOKS), prepareDue, { signal, onError }),
    every(seconds(BETWEEN_SENDS), () => deliver(signal), { signal, onError }),
  ])
  await release().catch(onError)

  function seconds(count: number): Temporal.Duration {
    return Temporal.Duration.from({ milliseconds: Math.round(count * second) })
  }
}

/** Seconds. */
const BETWEEN_LOOKS = 5
const BETWEEN_SENDS = 1
