import { type CountedStatements, countStatements } from '../store/counted-statements.ts'
import type { Recorded } from './save-in-batches.ts'
import { type TextCounter, createTextCounter } from './text-counter.ts'

/** A batch with the words of its statements counted, if there was time for it. */
export type CountedBatch<T> = {
  readonly batch: readonly T[]
  readonly counted?: CountedStatements | undefined
}

/**
 * Batches with the words of their statements counted: in another thread, while whoever takes the batches stores the one
 * before. The first is as it is, so that a single batch starts no thread.
 */
export async function* countAhead<T extends Recorded>(
  batches: AsyncIterable<readonly T[]>,
): AsyncGenerator<CountedBatch<T>> {
  let counter: TextCounter | undefined
  let waiting: Waiting<T> | undefined
  try {
    for await (const batch of batches) {
      if (!waiting) waiting = { batch }
      else {
        counter ??= createTextCounter()
        const counted = countStatements(
          batch.map(({ record }) => record),
          counter.count,
        )
        // It is told where it is awaited, after the batch before it.
        counted.catch(() => undefined)
        yield { batch: waiting.batch, counted: await waiting.counted }
        waiting = { batch, counted }
      }
    }
    if (waiting) yield { batch: waiting.batch, counted: await waiting.counted }
  } finally {
    await counter?.close()
  }
}

type Waiting<T> = { readonly batch: readonly T[]; readonly counted?: Promise<CountedStatements> }
