import type { ArticleRecord, SaveOptions, SaveOutcome, Store } from '../store/store.ts'

/** Something with the record that is to be stored of it. */
export type Recorded = { readonly record: ArticleRecord }

/**
 * A stream in batches that are each to be stored in one transaction.
 *
 * A batch is bounded in statements and in letters, so that a stream of any length takes little memory. The same stream
 * comes in the same batches.
 *
 * @param batchSize in letters, about; larger batches are stored faster and hold up other writers for longer
 */
export async function* inBatches<T extends Partial<Recorded>>(
  items: Iterable<T> | AsyncIterable<T>,
  batchSize = BATCH_SIZE,
): AsyncGenerator<T[]> {
  let batch: T[] = []
  let size = 0
  for await (const item of items) {
    batch.push(item)
    size += sizeOf(item)
    if (size < batchSize) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}

/** Stores records in one transaction; each with its outcome, in their order. */
export async function saveAll<T extends Recorded>(
  store: Pick<Store, 'saveArticles'>,
  batch: readonly T[],
  options?: SaveOptions,
): Promise<(T & SaveOutcome)[]> {
  if (batch.length === 0) return []
  const outcomes = await store.saveArticles(
    batch.map(({ record }) => record),
    options,
  )
  return batch.map((item, index) => {
    const outcome = outcomes[index]
    if (!outcome) throw new Error(`The store told ${outcomes.length} outcomes of ${batch.length}`)
    return { ...item, ...outcome }
  })
}

const BATCH_SIZE = 250_000
const LETTERS_PER_STATEMENT = 200

function sizeOf({ record }: Partial<Recorded>): number {
  if (!record) return LETTERS_PER_STATEMENT
  return record.article.text.length + record.statements.length * LETTERS_PER_STATEMENT
}
