import type { Article } from '../statement.ts'
import type { SaveOutcome, Store } from '../store/store.ts'
import { articleRecord } from './article-record.ts'
import { extractKnowing } from './extract-knowing.ts'
import type { Extraction } from './extract/extract.ts'
import type { Reading } from './reading.ts'
import { inBatches, saveAll } from './save-in-batches.ts'

/** What became of what was read. An article has its statements and an outcome; the rest passes through. */
export type Ingested =
  | (ReadArticle & { readonly extraction: Extraction } & SaveOutcome)
  | Exclude<Reading, ReadArticle>

type ReadArticle = Extract<Reading, { kind: 'article' }>

export type IngestDeps = {
  readonly store: Pick<Store, 'article' | 'saveArticles' | 'saveVisits'>
  readonly extract: (article: Article) => Extraction
}

/**
 * Finds the statements of articles and stores them, each article whole, batch by batch in the order in which they are
 * read; of a batch, the articles are told first.
 *
 * What was yielded is durable. After a crash, ingesting the same again stores what is missing and changes nothing else:
 * that an address was visited is stored after its articles, so that none is taken for stored that is not.
 */
export async function* ingest(
  { store, extract }: IngestDeps,
  readings: Iterable<Reading> | AsyncIterable<Reading>,
): AsyncGenerator<Ingested> {
  // The articles of the batch that is not yet stored, as the store will have them.
  const pending = new Map<string, Article>()
  const known = async (key: string) => pending.get(key) ?? (await store.article(key))

  async function* prepare() {
    for await (const reading of readings) {
      if (reading.kind === 'article') {
        const { key } = reading
        const { article, extraction } = extractKnowing(extract, reading.article, await known(key))
        const record = articleRecord(key, article, extraction)
        pending.set(key, record.article)
        yield { reading, extraction, record }
      } else yield { reading }
    }
  }

  for await (const batch of inBatches(prepare())) {
    const extracted = batch.flatMap((item) => (item.record ? [item] : []))
    for (const { reading, record: _, ...outcome } of await saveAll(store, extracted)) {
      yield { ...reading, ...outcome }
    }
    pending.clear()
    const others = batch.flatMap((item) => (item.record ? [] : [item.reading]))
    const visits = others.flatMap((reading) => (reading.kind === 'end' ? reading.visits : []))
    if (visits.length > 0) await store.saveVisits(visits)
    yield* others
  }
}
