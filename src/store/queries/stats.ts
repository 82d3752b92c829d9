import type { Kysely } from 'kysely'
import type { Stats } from '../store.ts'
import type { Tables } from '../tables.ts'

/** What is stored, from counts that are kept: as quick for a million statements as for ten. */
export async function stats(db: Kysely<Tables>): Promise<Stats> {
  const rows = await db.selectFrom('tally').selectAll().execute()
  const tally = new Map(rows.map(({ name, count }) => [name, count]))
  const [oldest, newest] = [await publishedAt(db, 'asc'), await publishedAt(db, 'desc')]
  const sample = await db.selectFrom('article').select('sample').limit(1).executeTakeFirst()
  const speakers = await db
    .selectFrom('speaker')
    // Who was decided to be another counts as that one.
    .select(({ fn }) =>
      fn.count<number | string>(fn.coalesce('same_as', 'row')).distinct().as('count'),
    )
    .where('statements', '>', 0)
    .executeTakeFirstOrThrow()

  return {
    articles: tally.get('articles') ?? 0,
    statements: {
      direct: tally.get('direct') ?? 0,
      mixed: tally.get('mixed') ?? 0,
      reported: tally.get('reported') ?? 0,
    },
    attributed: tally.get('attributed') ?? 0,
    speakers: Number(speakers.count),
    ...(oldest && { oldest }),
    ...(newest && { newest }),
    sample: sample?.sample === 1,
  }
}

async function publishedAt(db: Kysely<Tables>, order: 'asc' | 'desc'): Promise<string | undefined> {
  const row = await db
    .selectFrom('revision')
    // By the article's row too, so that the index by date leads and one article is looked up, not all.
    .innerJoin('article', (join) =>
      join
        .onRef('article.row', '=', 'revision.article')
        .onRef('article.revision', '=', 'revision.row'),
    )
    .select('published')
    // A date without a year begins with a hyphen and is neither old nor new.
    .where('published', '>=', '0')
    .orderBy('published', order)
    .limit(1)
    .executeTakeFirst()
  return row?.published ?? undefined
}
