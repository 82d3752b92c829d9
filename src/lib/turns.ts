/** Jobs of one key that wait for each other; those of different keys run side by side. */
export type Turns = {
  /** Runs a job after all those of its key that came before, whatever became of them. */
  take<T>(key: string, job: () => Promise<T>): Promise<T>
}

/** Makes turns that nobody has. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    async take(key, job) {
      const turn = after(last.get(key), job)
      last.set(key, turn)
      try {
        return await turn
      } finally {
        if (last.get(key) === turn) last.delete(key)
      }
    },
  }
}

async function after<T>(before: Promise<unknown> | undefined, job: () => Promise<T>): Promise<T> {
  await before?.catch(() => undefined)
  return job()
}
