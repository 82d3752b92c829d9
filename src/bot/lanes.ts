/** Jobs that wait for each other when they have the same key, and run at the same time when they have not. */
export type Lanes = {
  /** Puts a job behind those of its key. It must not reject. */
  add(key: string, job: () => Promise<void>): void
  /** How many jobs have not ended. */
  size(): number
  /** Resolves as soon as there are fewer jobs than `count`. */
  below(count: number): Promise<void>
}

/** Makes lanes without jobs. */
export function createLanes(): Lanes {
  const lanes = new Map<string, { tail: Promise<void>; size: number }>()
  let waiting: { readonly count: number; readonly resolve: () => void }[] = []
  let size = 0

  async function run(key: string, before: Promise<void>, job: () => Promise<void>): Promise<void> {
    await before
    await job()
    size -= 1
    const lane = lanes.get(key)
    if (lane && --lane.size === 0) lanes.delete(key)
    for (const { count, resolve } of waiting) if (size < count) resolve()
    waiting = waiting.filter(({ count }) => size >= count)
  }

  return {
    add(key, job) {
      const lane = lanes.get(key) ?? { tail: Promise.resolve(), size: 0 }
      lanes.set(key, lane)
      size += 1
      lane.size += 1
      lane.tail = run(key, lane.tail, job)
    },
    size: () => size,
    async below(count) {
      if (size < count) return
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.push({ count, resolve })
      await promise
    },
  }
}
