import type { Kysely } from 'kysely'
import { Article } from '../../statement.ts'
import type { Tables } from '../tables.ts'

/** The current revision of the article with a key. */
export async function article(db: Kysely<Tables>, key: string): Promise<Article | undefined> {
  const row = await db
    .selectFrom('article')
    .innerJoin('revision', 'revision.row', 'article.revision')
    .select(['url', 'title', 'publisher', 'published', 'updated', 'lang', 'text'])
    .where('key', '=', key)
    .executeTakeFirst()
  return row && Article.parse(withoutNulls(row))
}

function withoutNulls(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}
