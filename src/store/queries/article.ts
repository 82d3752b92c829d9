import type { Kysely } from 'kysely'
import { Article } from '../../statement/article.ts'
import type { KnownArticle } from '../store.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'

/** The current revision of the article with a key, or with another key that is its own. */
export async function article(
  db: Kysely<Tables>,
  asked: string,
): Promise<(KnownArticle & { readonly key: string }) | undefined> {
  const own = await articleOf(db, asked)
  if (own) return own
  const other = await db
    .selectFrom('article_key')
    .innerJoin('article', 'article.row', 'article_key.article')
    .select('article.key')
    .where('article_key.key', '=', asked)
    .executeTakeFirst()
  return other && articleOf(db, other.key)
}

async function articleOf(db: Kysely<Tables>, key: string) {
  const row = await db
    .selectFrom('article')
    .innerJoin('revision', 'revision.row', 'article.revision')
    .select(['url', 'title', 'publisher', 'published', 'updated', 'lang', 'text', 'entry'])
    .where('key', '=', key)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { entry, ...fields } = row
  return { key, article: Article.parse(withoutNulls(fields)), isEntry: entry === 1 }
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
    const moved = db.selectFrom('article_key').select('article').where('key', 'in', chunk)
    return articles.where((eb) => eb.or([eb('key', 'in', chunk), eb('row', 'in', moved)])).execute()
  })
}
