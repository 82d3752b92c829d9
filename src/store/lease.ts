import { randomUUID } from 'node:crypto'
import type { Following, LeasedWork } from './following.ts'

/** The right to do some work, which of the processes over one store one has at a time. */
export type Lease = {
  /** Who this is, as the store knows it. */
  readonly holder: string
  /** Takes it, or keeps it, for the next half minute; false while another process has it. */
  readonly hold: () => Promise<boolean>
  /** Lets another process begin at once. */
  readonly release: () => Promise<void>
}

/** Makes a lease that is not held yet. Whoever works holds it anew at each step: by the clock of that moment. */
export function createLease(
  store: Pick<Following, 'holdLease'>,
  work: LeasedWork,
  now: () => Temporal.Instant,
): Lease {
  const holder = randomUUID()
  const until = (moment: Temporal.Instant) => store.holdLease(holder, now(), moment, work)
  return {
    holder,
    hold: () => until(now().add(LEASE)),
    async release() {
      await until(now())
    },
  }
}

/** How long one process may be silent before another takes over. */
const LEASE = Temporal.Duration.from({ seconds: 30 })
