import { setTimeout as sleep } from 'node:timers/promises'
import { untilAborted } from './until-aborted.ts'

export type Pacer = {
  /**
   * Runs `work` when every earlier work for this host is over; works for several hosts run in parallel.
   *
   * Before its request the work calls `pause`, which waits until `gap` milliseconds have passed since the end of the
   * host's last request. Rejects when the signal is aborted before the work has begun.
   */
  turn<T>(host: string, signal: AbortSignal, work: Work<T>): Promise<T>
}

type Work<T> = (pause: (gap: number) => Promise<void>) => Promise<T>

type Host = {
  /** Resolves when the last of the queue is over. */
  tail: Promise<void>
  queued: number
  /** When the last request ended, in milliseconds of the monotonic clock; -Infinity before the first. */
  endedAt: number
}

/** Keeps the requests to one host one after another and apart. */
export function createPacer(): Pacer {
  const hosts = new Map<string, Host>()

  async function turn<T>(name: string, signal: AbortSignal, work: Work<T>): Promise<T> {
    forgetRested(hosts)
    const host = hosts.get(name) ?? { tail: Promise.resolve(), queued: 0, endedAt: -Infinity }
    hosts.set(name, host)
    const before = host.tail
    const { promise, resolve } = Promise.withResolvers<void>()
    host.tail = promise
    host.queued += 1
    let requested = false
    try {
      await untilAborted(before, signal)
      return await work(async (gap) => {
        const rest = host.endedAt + gap - performance.now()
        if (rest > 0) await sleep(rest, undefined, { signal })
        requested = true
      })
    } finally {
      if (requested) host.endedAt = performance.now()
      host.queued -= 1
      // Who gives up waiting must not let those behind overtake the one before.
      void before.then(resolve)
    }
  }

  return { turn }
}

/** Keeps the map as small as the hosts of the last minutes. */
function forgetRested(hosts: Map<string, Host>): void {
  for (const [name, { queued, endedAt }] of hosts) {
    if (queued === 0 && performance.now() - endedAt > LONGEST_GAP) hosts.delete(name)
  }
}

const LONGEST_GAP = 5 * 60_000
