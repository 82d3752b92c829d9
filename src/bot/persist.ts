import { setTimeout } from 'node:timers/promises'
import { GrammyError } from 'grammy'
import type { Log } from '../lib/log.ts'
import { describeFailure } from '../telegram/failure.ts'

export type Persistence = {
  readonly log: Log
  /** Gives up, by throwing, once it is aborted. */
  readonly signal: AbortSignal
  /** Codes of the Bot API that no repetition will change; they are thrown. */
  readonly fatal: readonly number[]
  /** Told of every failure before it waits. */
  readonly onFailure?: ((error: unknown) => void) | undefined
}

/** Repeats a call that the bot cannot do without until it succeeds, with growing pauses of at most half a minute. */
export async function persist<T>(
  call: () => Promise<T>,
  { log, signal, fatal, onFailure }: Persistence,
): Promise<T> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      return await call()
    } catch (error) {
      if (signal.aborted) throw error
      const refusal = error instanceof GrammyError ? error : undefined
      if (refusal && fatal.includes(refusal.error_code)) throw error
      const wait = Math.max(pause, 1000 * (refusal?.parameters.retry_after ?? 0))
      onFailure?.(error)
      log.warn({ ...describeFailure(error), wait }, 'Telegram does not answer as it should')
      await setTimeout(wait, undefined, { signal })
    }
  }
}

const FIRST_PAUSE = 250
const LONGEST_PAUSE = 30_000
