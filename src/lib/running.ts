/** What runs beside everything else and is to end before what it works with is closed. */
export type Running = {
  /** Starts a job; its signal is aborted by `stop`. */
  start<T>(job: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Aborts all jobs, and resolves when they have ended. */
  stop(): Promise<void>
}

/** Makes a place for jobs. */
export function createRunning(): Running {
  const ended = new AbortController()
  const jobs = new Set<Promise<unknown>>()
  return {
    start(job) {
      const running = job(ended.signal)
      jobs.add(running)
      // Whoever started it handles its failure.
      const forget = () => void jobs.delete(running)
      running.then(forget, forget)
      return running
    },
    async stop() {
      ended.abort()
      await Promise.allSettled(jobs)
    },
  }
}
