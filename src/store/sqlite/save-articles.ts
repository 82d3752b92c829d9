import type { Transaction } from 'kysely'
import { resolveSpeakers } from '../queries/resolve-speakers.ts'
import type { ArticleRecord, SaveOptions, SaveOutcome } from '../store.ts'
import type { Tables } from '../tables.ts'
import { createArticleWriter, unchanged } from './article-writer.ts'
import type { Connection } from './connection.ts'
import { createNoteNews } from './note-news.ts'
import { loadDecisions } from './decisions.ts'
import type { Lookups } from './lookups.ts'
import { queueStatement } from './queue-shown.ts'
import { retireSample } from './retire-sample.ts'
import { loadSplits } from './splits.ts'
import { createStatementIndex } from './statement-index.ts'
import { createStatementWriter } from './statement-writer.ts'

/**
 * Stores articles: first each one's new revision, then, for all words that came or went with them, which occurrences are
 * which statement, and at last the index of the statements that changed.
 */
export async function saveArticles(
  connection: Connection,
  transaction: Transaction<Tables>,
  records: readonly ArticleRecord[],
  lookups: Lookups,
  { sample = false, at = Temporal.Now.instant(), prepared }: SaveOptions = {},
): Promise<SaveOutcome[]> {
  if (records.length >= MANY) for (const setting of FOR_MANY) connection.run(setting)
  const held = heldArticles(connection)
  if (sample && held === 'real') return records.map(() => unchanged(0))
  if (!sample && held === 'sample' && records.length > 0)
    await retireSample(connection, transaction)

  const printed = records.flatMap(({ statements }) =>
    statements.flatMap(({ speaker }) => speaker ?? []),
  )
  const speakerOf = await resolveSpeakers(transaction, printed)
  const decisions = await loadDecisions(connection, transaction)
  const splits = await loadSplits(transaction)
  const index = createStatementIndex(connection, prepared)
  const noteNews = sample ? undefined : createNoteNews(connection, at)
  const onTurned = (was: { row: number; speaker: number | null }) => queueStatement(connection, was)
  const outcomes: SaveOutcome[] = []
  for (const part of withoutRepeats(records)) {
    const articles = createArticleWriter(connection, {
      speakerOf,
      decisions,
      sample,
      lookups,
      prepared,
    })
    for (const record of part) outcomes.push(articles.save(record))
    const notes = { splits, noteNews, onTurned }
    const statements = createStatementWriter(connection, index, lookups, notes)
    for (const [sameWords, found] of articles.found) statements.save(sameWords, found)
  }
  index.tally('articles', outcomes.filter(({ outcome }) => outcome === 'new').length)
  index.save()
  return outcomes
}

const MANY = 1_000
// Until the process ends: a log of 256 MB, from which pages that were changed again and again are written into the file once.
const FOR_MANY = ['PRAGMA wal_autocheckpoint = 64000']

function heldArticles(connection: Connection): 'none' | 'sample' | 'real' {
  const [article] = connection.all<{ sample: number }>('SELECT sample FROM article LIMIT 1')
  if (!article) return 'none'
  return article.sample === 1 ? 'sample' : 'real'
}

/** The records in parts that have no article twice: a revision needs the statements of the one before it in place. */
function withoutRepeats(records: readonly ArticleRecord[]): ArticleRecord[][] {
  const parts: ArticleRecord[][] = []
  let keys = new Set<string>()
  for (const record of records) {
    if (parts.length === 0 || keys.has(record.key)) {
      parts.push([])
      keys = new Set()
    }
    parts.at(-1)?.push(record)
    keys.add(record.key)
  }
  return parts
}
