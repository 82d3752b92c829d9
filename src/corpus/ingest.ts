import { hash } from 'node:crypto'
import type { Article, ExtractedStatement } from '../statement.ts'
import type { ArticleRecord, NewStatement, SaveOutcome, Store } from '../store/store.ts'
import type { Extraction } from './extract/extract.ts'
import type { FoundArticle } from './read/found-article.ts'
import { type Recorded, saveInBatches } from './save-in-batches.ts'

/** What became of an article. */
export type Ingested = FoundArticle & Recorded & SaveOutcome & { readonly extraction: Extraction }

export type IngestDeps = {
  readonly store: Pick<Store, 'saveArticles'>
  readonly extract: (article: Article) => Extraction
}

/**
 * Finds the statements of articles and stores them, each article whole.
 *
 * What was yielded is durable. After a crash, ingesting the same articles again stores what is missing and changes
 * nothing else.
 */
export async function* ingestArticles(
  { store, extract }: IngestDeps,
  articles: Iterable<FoundArticle> | AsyncIterable<FoundArticle>,
): AsyncGenerator<Ingested> {
  async function* extracted() {
    for await (const { article, id } of articles) {
      const extraction = extract(article)
      yield { article, id, extraction, record: articleRecord(article, extraction, id) }
    }
  }
  yield* saveInBatches(store, extracted())
}

/** An article with its statements as it is stored; where the article has no title and the like, what was found in it. */
export function articleRecord(
  article: Article,
  { statements, title, publisher, published, lang }: Extraction,
  id?: string,
): ArticleRecord {
  const found = {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    lang,
  }
  return {
    // Of what the reader gave: a better extraction must not make it another article.
    key: articleKey(article, id),
    article: { ...article, ...found },
    statements: statements.map(newStatement),
  }
}

/**
 * What makes an article the same when it comes again: its address; else its publisher and id; else its title and text,
 * so that a corrected copy without an address is another article.
 */
export function articleKey({ url, publisher, title, text }: Article, id?: string): string {
  if (url !== undefined) return `url:${withoutFragment(url)}`
  if (publisher !== undefined && id !== undefined) return `id:${JSON.stringify([publisher, id])}`
  const digest = hash('sha256', JSON.stringify([title ?? '', text]), 'base64url')
  return `text:${digest.slice(0, DIGEST_LENGTH)}`
}

// 132 bits.
const DIGEST_LENGTH = 22

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '')
}

function newStatement(statement: ExtractedStatement): NewStatement {
  const { start, end, speaker, ...rest } = statement
  return {
    ...rest,
    said: { start, end },
    speaker: speaker === undefined ? undefined : { name: speaker },
  }
}
