import type { Store } from '../store/store.ts'
import type { Evaluated } from './answer.ts'
import type { Understanding } from './interpret.ts'
import type { Question } from './question.ts'
import { retrieve } from './retrieve.ts'

/** The readings of a question, each with its ranked statements. */
export async function evaluate(
  { since, until, phrase, exclude }: Question,
  { readings }: Understanding,
  store: Store,
): Promise<Evaluated[]> {
  const total = await store.statementCount()
  return Promise.all(
    readings.map(async (reading) => {
      const options = { reading, total, from: since, until, phrase, exclude }
      return { reading, ...(await retrieve(options, store)) }
    }),
  )
}
