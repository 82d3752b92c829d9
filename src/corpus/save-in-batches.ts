import type { ArticleRecord, SaveOutcome, Store } from '../store/store.ts'

/** Something with the record that is to be stored of it. */
export type Recorded = { readonly record: ArticleRecord }

/**
 * Stores a stream of records, each batch in one transaction, and yields each with its outcome once it is durable.
 *
 * A batch is bounded in statements and in letters, so that a stream of any length takes little memory.
 */
export async function* saveInBatches<T extends Recorded>(
  store: Pick<Store, 'saveArticles'>,
  items: Iterable<T> | AsyncIterable<T>,
): AsyncGenerator<T & SaveOutcome> {
  let batch: T[] = []
  let size = 0
  for await (const item of items) {
    batch.push(item)
    size += sizeOf(item)
    if (size < BATCH_SIZE) continue
    yield* save(store, batch)
    batch = []
    size = 0
  }
  yield* save(store, batch)
}

// In letters. Larger batches are stored faster and hold up whoever asks meanwhile for longer.
const BATCH_SIZE = 1_000_000
const LETTERS_PER_STATEMENT = 200

function sizeOf({ record }: Recorded): number {
  return record.article.text.length + record.statements.length * LETTERS_PER_STATEMENT
}

async function* save<T extends Recorded>(
  store: Pick<Store, 'saveArticles'>,
  batch: readonly T[],
): AsyncGenerator<T & SaveOutcome> {
  const outcomes = await store.saveArticles(batch.map(({ record }) => record))
  for (const [index, item] of batch.entries()) {
    const outcome = outcomes[index]
    if (!outcome) throw new Error(`The store told ${outcomes.length} outcomes of ${batch.length}`)
    yield { ...item, ...outcome }
  }
}
