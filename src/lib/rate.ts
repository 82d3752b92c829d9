import { setTimeout } from 'node:timers/promises'

/** Keeps a rate that whoever is called would measure, not only the caller. */
export type Rate = {
  /** How many calls may begin now, beside those that wait for their turn. */
  room(): number
  /** Waits for a place, before whoever asks for room, and makes a call in it; without one when it is aborted. */
  turn<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T | undefined>
  /** Makes a call, if there is room, which takes a place until a stretch of time after its end. */
  spend<T>(call: () => Promise<T>): Promise<T>
  /** Others may have made calls until now: the first place is free a stretch from now, and the rest one after the other. */
  startOver(): void
}

export type RateOptions = {
  /** So many calls at most ... */
  readonly calls: number
  /** ... in any stretch of so many milliseconds. */
  readonly milliseconds: number
  /** Milliseconds that only go forward. */
  readonly clock?: () => number
}

/**
 * Makes what lets calls through at a rate, without a place at first, as another process may have ended just now.
 *
 * When a call arrives nobody knows but that it is between its beginning and its end. So its place is free again a stretch
 * after its end: then no stretch has more arrivals than there are places, however long calls are on their way.
 */
export function createRate({
  calls,
  milliseconds,
  clock = () => performance.now(),
}: RateOptions): Rate {
  let underWay = 0
  let waiting = 0
  /** When the places are free that no call is in. */
  let free: number[] = []
  startOver()
  return { room, turn, spend, startOver }

  function room(): number {
    return Math.max(0, places() - waiting)
  }

  function places(): number {
    const now = clock()
    return free.filter((at) => at <= now).length
  }

  async function turn<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T | undefined> {
    waiting += 1
    try {
      while (places() === 0) {
        if (signal?.aborted) return undefined
        const wait = Math.min(milliseconds, ...free.map((at) => at - clock()))
        await setTimeout(Math.max(1, wait), undefined, { signal }).catch(() => undefined)
      }
    } finally {
      waiting -= 1
    }
    return signal?.aborted ? undefined : spend(call)
  }

  async function spend<T>(call: () => Promise<T>): Promise<T> {
    free = free.toSorted((one, other) => one - other).slice(1)
    underWay += 1
    try {
      return await call()
    } finally {
      underWay -= 1
      free.push(clock() + milliseconds)
    }
  }

  function startOver(): void {
    const now = clock()
    free = Array.from(
      { length: calls - underWay },
      (_, place) => now + milliseconds * (1 + place / calls),
    )
  }
}
