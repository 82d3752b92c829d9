import type { Connection } from './connection.ts'
import { createKnownRows } from './known-rows.ts'
import type { StatementRow } from './statement-row.ts'

/** By what it is found whether an article or some words are stored already. In a write. */
export type Lookups = {
  article(key: string): StoredArticle | undefined
  /** The statements of some words. */
  statements(sameWords: string): StatementRow[]
  addArticle(key: string, row: number): void
  addStatement(sameWords: string, row: number): void
}

export type StoredArticle = {
  readonly row: number
  readonly revision: number
  readonly digest: string
  readonly updated: string | null
  readonly entry: number
  readonly gone: number
}

/** Asks the indexes of the database. */
export function lookupsByIndex(connection: Connection): Lookups {
  return {
    article: (key) => connection.all<StoredArticle>(ARTICLES, key)[0],
    statements: (sameWords) => connection.all<StatementRow>(STATEMENTS, sameWords),
    addArticle: nothing,
    addStatement: nothing,
  }
}

/** Does without them, by what is kept in memory; so it knows only what was stored when it was made, and what it is told. */
export function lookupsInMemory(connection: Connection): KnownLookups {
  const articles = createTold()
  const statements = createTold()
  for (const { key, row } of connection.all<{ key: string; row: number }>(STORED_ARTICLES)) {
    articles.add(key, row)
  }
  for (const { words, row } of connection.all<{ words: string; row: number }>(STORED_STATEMENTS)) {
    statements.add(words, row)
  }

  return {
    article(key) {
      const found = articles.of(key).flatMap((row) => {
        return connection.all<StoredArticle>(`${ARTICLES} AND article.row = ?`, key, row)
      })
      return found[0]
    },
    statements: (sameWords) =>
      statements.of(sameWords).flatMap((row) => {
        return connection.all<StatementRow>(`${STATEMENTS} AND statement.row = ?`, sameWords, row)
      }),
    addArticle: (key, row) => articles.add(key, row),
    addStatement: (sameWords, row) => statements.add(sameWords, row),
    isWhole() {
      const [last] = connection.all<{ article: number; statement: number }>(LAST)
      return last?.article === articles.last() && last.statement === statements.last()
    },
  }
}

export type KnownLookups = Lookups & {
  /** Whether nobody else has stored anything since. */
  isWhole(): boolean
}

function createTold() {
  const rows = createKnownRows()
  let last = 0
  return {
    of: (text: string) => rows.of(text),
    add(text: string, row: number) {
      rows.add(text, row)
      last = row
    },
    last: () => last,
  }
}

function nothing(): void {}

const ARTICLES = `
  SELECT article.row, revision, digest, updated, entry, gone FROM article JOIN revision ON revision.row = revision
  WHERE key = ?`
const STATEMENTS = `
  SELECT statement.row, id, speaker, split_from, shown, kind, state, answers, first_day, last_day
  FROM statement JOIN occurrence ON occurrence.row = shown WHERE same_words = ?`
const STORED_ARTICLES = 'SELECT key, row FROM article ORDER BY row'
const STORED_STATEMENTS = 'SELECT same_words AS words, row FROM statement ORDER BY row'
const LAST = `
  SELECT (SELECT coalesce(max(row), 0) FROM article) AS article,
    (SELECT coalesce(max(row), 0) FROM statement) AS statement`
