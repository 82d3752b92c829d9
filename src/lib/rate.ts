/** Keeps a rate that whoever is called would measure, not only the caller. */
export type Rate = {
  /** How many calls may begin now. */
  room(): number
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
  /** When the places are free that no call is in. */
  let free: number[] = []
  startOver()
  return { room, spend, startOver }

  function room(): number {
    const now = clock()
    return free.filter((at) => at <= now).length
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
