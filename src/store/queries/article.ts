import type { Kysely } from 'kysely'
import { Article } from '../../statement/article.ts'
import type { KnownArticle } from '../store.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'

/** The current revision of the article with a key. */
export async function article(db: Kysely<Tables>, key: string): Promise<KnownArticle | undefined> {
  const row = await db
    .selectFrom('article')
    .innerJoin('revision', 'revision.row', 'article.revision')
    .select(['url', 'title', 'publisher', 'published', 'updated', 'lang', 'text', 'entry'])
    .where('key', '=', key)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { entry, ...fields } = row
  return { article: Article.parse(withoutNulls(fields)), isEntry: entry === 1 }
}

/** The keys of articles with a beginning, in order; at most `limit`. */
export async function articleKeys(
  db: Kysely<Tables>,
  beginning: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('article')
    .select('key')
    .where('key', '>=', beginning)
    .where('key', '<', beginning + LAST_LETTER)
    .orderBy('key')
    .limit(limit)
    .execute()
  return rows.map(({ key }) => key)
}

const LAST_LETTER = '\u{10FFFF}'

function withoutNulls(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}

/** Keeps whether articles are gone from their addresses. */
export async function noteGone(
  db: Kysely<Tables>,
  keys: readonly string[],
  isGone: boolean,
): Promise<void> {
  await inChunks(keys, async (chunk) => {
    const articles = db.updateTable('article').set({ gone: isGone ? 1 : 0 })
    return articles.where('key', 'in', chunk).execute()
  })
}
