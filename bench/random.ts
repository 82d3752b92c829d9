/** Random numbers that are the same for the same seed (mulberry32, Tommy Ettinger). */
export type Random = {
  /** From 0, below `limit`. */
  below(limit: number): number
  /** From 0, below `limit`; the small ones far oftener, as words of a language (Zipf). */
  zipf(limit: number): number
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    below: (limit) => Math.floor(next() * limit),
    zipf: (limit) => Math.min(limit - 1, Math.floor(limit ** next()) - 1),
  }
}

/** One of several, each as likely. */
export function pick<T>(from: readonly T[], random: Random): T {
  const picked = from[random.below(from.length)]
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}
