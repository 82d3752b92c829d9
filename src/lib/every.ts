import { setTimeout } from 'node:timers/promises'

export type EveryOptions = {
  /** Ends the repetition. */
  readonly signal: AbortSignal
  /** Told of a job that failed; the next one comes all the same. */
  readonly onError: (error: unknown) => void
}

/** Does a job now and then after every pause, so that it never overlaps itself. Resolves when aborted. */
export async function every(
  pause: Temporal.Duration,
  job: () => Promise<void>,
  { signal, onError }: EveryOptions,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await job()
    } catch (error) {
      onError(error)
    }
    await setTimeout(pause.total('milliseconds'), undefined, { signal }).catch(() => undefined)
  }
}
