import { type Answer, type ExchangeOptions, exchange } from './exchange.ts'
import { canonicalHost } from './host-list.ts'
import { createPacer } from './pacer.ts'
import type { Refusal } from './refusal.ts'
import { RETRY_AFTER, askedToWait, waitUntil } from './refuse-status.ts'

export type PacedExchange = (
  url: URL,
  options: Omit<ExchangeOptions, 'dispatcher' | 'timeouts'> & {
    /** Milliseconds since the end of the last request to the same host. */
    readonly gap: number
  },
) => Promise<Answer | Refusal>

export type PacedExchangeDeps = Pick<ExchangeOptions, 'dispatcher' | 'timeouts'> & {
  readonly now: () => Temporal.Instant
}

/**
 * One guarded GET in its host's turn. A host that asked to wait (429, 503) gets no further request until the time it
 * named: whatever else is wanted from it is refused at once.
 */
export function createPacedExchange(deps: PacedExchangeDeps): PacedExchange {
  const { dispatcher, timeouts, now } = deps
  const pacer = createPacer()
  const waits = new Map<string, Temporal.Instant>()

  return async function pacedExchange(url, { gap, ...options }) {
    const host = canonicalHost(url.hostname)
    return pacer.turn(host, options.signal, async (pause) => {
      const wait = waits.get(host)
      if (wait && Temporal.Instant.compare(now(), wait) < 0) return waitUntil(wait)
      waits.delete(host)
      await pause(gap)
      const result = await exchange(url, { ...options, dispatcher, timeouts })
      if ('mayPass' in result) {
        const { mayPass, ...refusal } = result
        return mayPass ? { ...refusal, retryAt: now().add(RETRY_AFTER) } : refusal
      }
      const asked = askedToWait(result, now())
      if (asked) waits.set(host, asked)
      return result
    })
  }
}
