import { articleDigest } from './article-digest.ts'
import { saidText } from './said-words.ts'
import { searchedTextOf } from './searched-text.ts'
import type { ArticleRecord, NewStatement } from './store.ts'
import { type StatementStems, createWordCounts } from './word-counts.ts'

/**
 * What the store computes of records, computed before, as another thread can do: it saves the store the time.
 *
 * Known by the very objects; a structured clone of records and this together keeps them.
 */
export type PreparedRecords = {
  readonly digests: ReadonlyMap<ArticleRecord, string>
  readonly statements: ReadonlyMap<NewStatement, PreparedStatement>
  /** In how many of the statements each word and each stem occurs. */
  readonly words: ReadonlyMap<string, number>
  readonly stems: ReadonlyMap<string, number>
}

export type PreparedStatement = {
  readonly record: ArticleRecord
  readonly stems: StatementStems
  /** Its folded words, as `saidText` makes them. */
  readonly said: string
}

export function prepareRecords(records: readonly ArticleRecord[]): PreparedRecords {
  const counts = createWordCounts()
  const digests = new Map<ArticleRecord, string>()
  const statements = new Map<NewStatement, PreparedStatement>()
  for (const record of records) {
    // Each once, also of a record that is there twice.
    if (digests.has(record)) continue
    digests.set(record, articleDigest(record))
    for (const statement of record.statements) {
      const stems = counts.change(searchedTextOf(record, statement), 1)
      const said = saidText(record.article.text, statement.said)
      statements.set(statement, { record, stems, said })
    }
  }
  return { digests, statements, words: new Map(counts.words()), stems: new Map(counts.stems()) }
}
