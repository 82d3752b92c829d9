import type { Article } from '../statement/article.ts'
import type { SaveOutcome, Store } from '../store/store.ts'
import { addressKey } from './article-key.ts'
import { articleRecord } from './article-record.ts'
import { extractKnowing } from './extract-knowing.ts'
import type { Extraction } from './extract/extract.ts'
import { createKnownArticles } from './known-articles.ts'
import type { Reading } from './reading.ts'
import { inBatches, saveAll } from './save-in-batches.ts'

/** What became of what was read. An article has its statements and an outcome; the rest passes through. */
export type Ingested =
  | (ReadArticle & { readonly extraction: Extraction } & SaveOutcome)
  | Exclude<Reading, ReadArticle>

type ReadArticle = Extract<Reading, { kind: 'article' }>

export type IngestDeps = {
  readonly store: Pick<
    Store,
    'article' | 'articleKeys' | 'saveArticles' | 'saveVisits' | 'noteGone'
  >
  readonly extract: (article: Article) => Extraction
  /** The clock, by which what was published shortly before is news. */
  readonly now?: (() => Temporal.Instant) | undefined
  /** Of the articles of a watched source, by their source: see `ArticleRecord`. */
  readonly watchedSince?: ((source: string) => Temporal.Instant | undefined) | undefined
}

/**
 * Finds the statements of articles and stores them, each article whole, batch by batch in the order in which they are
 * read; of a batch, the articles are told first.
 *
 * What was yielded is durable. After a crash, ingesting the same again stores what is missing and changes nothing else:
 * that an address was visited is stored after its articles, so that none is taken for stored that is not.
 */
export async function* ingest(
  { store, extract, now = () => Temporal.Now.instant(), watchedSince }: IngestDeps,
  readings: Iterable<Reading> | AsyncIterable<Reading>,
): AsyncGenerator<Ingested> {
  const articles = createKnownArticles(store)
  // What was not taken for what it claims to be is asked for again, and the feed that leads to it.
  const doubted = new Set<string>()

  async function* prepare() {
    for await (const reading of readings) {
      if (reading.kind !== 'article') {
        yield { reading }
        continue
      }
      const { source, keys, announcedBy, entryKey } = reading
      const place = await articles.place(keys, reading)
      if (!place) {
        doubted.add(source)
        if (announcedBy !== undefined) doubted.add(announcedBy)
        yield { reading: { kind: 'refused', source, problem: ANOTHER } as const }
        continue
      }
      const { key, isParted, isMoved } = place
      if (isParted) yield { reading: { kind: 'warning', source, warning: PARTED } as const }
      const { extraction, ...known } = extractKnowing(extract, reading, place.known)
      const since = watchedSince?.(source)
      const [best] = keys
      const otherKeys = [entryKey, isMoved ? best : undefined].filter((one) => one !== undefined)
      const record = { ...articleRecord(key, known, extraction), otherKeys, watchedSince: since }
      articles.add(key, record)
      yield { reading, extraction, record }
    }
  }

  for await (const batch of inBatches(prepare())) {
    const extracted = batch.flatMap((item) => (item.record ? [item] : []))
    for (const { reading, record: _, ...outcome } of await saveAll(store, extracted, {
      at: now(),
    })) {
      yield { ...reading, ...outcome }
    }
    articles.stored()
    const others = batch.flatMap((item) => (item.record ? [] : [item.reading]))
    const visits = others.flatMap((reading) =>
      reading.kind === 'end' && !doubted.has(reading.source) ? reading.visits : [],
    )
    if (visits.length > 0) await store.saveVisits(visits)
    await noteGone(others)
    yield* others
  }

  /** What is not there any more, and what is there again. */
  async function noteGone(others: readonly Exclude<Reading, ReadArticle>[]): Promise<void> {
    const gone = others.filter((reading) => reading.kind === 'refused' && reading.gone === true)
    const there = others.filter(({ kind }) => kind === 'unchanged')
    const keysOf = (some: typeof others) => some.map(({ source }) => addressKey(source))
    if (gone.length > 0) await store.noteGone(keysOf(gone), true)
    if (there.length > 0) await store.noteGone(keysOf(there), false)
  }
}

const ANOTHER =
  'it is no longer the article that was stored, which is kept; look what is at the address now, and save the article as a file if it is one'
const PARTED = 'another article has its address, id or file: kept as an article of its own'
