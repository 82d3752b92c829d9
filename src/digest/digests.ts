import { randomUUID } from 'node:crypto'
import { every } from '../lib/every.ts'
import type { Log } from '../lib/log.ts'
import type { Clock } from '../store/schedule.ts'
import type { Store } from '../store/store.ts'
import type { BulkSender } from '../telegram/bulk-sender.ts'
import type { TextLanguage } from '../telegram/text/texts-for.ts'
import { type Deliver, createDeliver } from './deliver.ts'
import { matchNews } from './match.ts'
import { LEASE, prepare } from './prepare.ts'

export type DigestsOptions = {
  readonly store: Store
  readonly send: BulkSender
  readonly log: Log
  readonly now: () => Temporal.Instant
  /** The hour and zone of chats that have not chosen. */
  readonly clock: Clock
  readonly language: TextLanguage
  /** Milliseconds that pass for a second of the permitted rate. */
  readonly second?: number
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
  const holder = randomUUID()
  return {
    async prepare() {
      const moment = now()
      if (!(await store.holdLease(holder, moment, moment.add(LEASE)))) return
      await matchNews(store, { now: moment, zone: clock.zone })
      await prepare({ store, holder, now: moment, clock, language })
    },
    deliver: createDeliver({ ...options, holder }),
    async release() {
      await store.holdLease(holder, now(), now())
    },
  }
}

/** Works until aborted. */
export async function runDigests(
  { prepare: prepareDue, deliver, release }: Digests,
  { log, signal }: { readonly log: Log; readonly signal: AbortSignal },
): Promise<void> {
  const onError = (error: unknown) => {
    log.error({ error: error instanceof Error ? error.stack : String(error) }, 'digests failed')
  }
  await Promise.all([
    every(BETWEEN_LOOKS, prepareDue, { signal, onError }),
    every(BETWEEN_SENDS, () => deliver(signal), { signal, onError }),
  ])
  await release().catch(onError)
}

const BETWEEN_LOOKS = Temporal.Duration.from({ seconds: 5 })
const BETWEEN_SENDS = Temporal.Duration.from({ seconds: 1 })
