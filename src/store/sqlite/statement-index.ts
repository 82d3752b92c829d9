import type { Transaction } from 'kysely'
import type { Kind } from '../../statement.ts'
import type { DayRange } from '../day-range.ts'
import { changeWords } from '../queries/change-words.ts'
import type { SearchedText } from '../searched-text.ts'
import type { Tables } from '../tables.ts'
import { createWordCounts } from '../word-counts.ts'
import type { Connection } from './connection.ts'
import { scopeTokens } from './scope-tokens.ts'
import { saveStems } from './save-stems.ts'
import { createStatementCounts } from './statement-counts.ts'

/** The full-text index of the statements that can answer, and all that is counted of them. */
export type StatementIndex = {
  add(statement: IndexedStatement): void
  /** Takes a statement out; the text is what it was put in with. */
  remove(statement: IndexedStatement): void
  tally(name: Kind | 'articles' | 'attributed', by: number): void
  /** Stores the changes. They wait until then: a count is stored once, and FTS5 wants its rows in order. */
  save(transaction: Transaction<Tables>): Promise<void>
}

export type IndexedStatement = {
  readonly row: number
  /** The speaker's row. */
  readonly speaker: number
  readonly days: DayRange | undefined
  readonly text: SearchedText
}

export function createStatementIndex(connection: Connection): StatementIndex {
  const added = new Map<number, readonly [passage: string, context: string, scope: string]>()
  const removed = new Set<number>()
  const words = createWordCounts()
  const counts = createStatementCounts(connection)

  const count = ({ speaker, text }: IndexedStatement, by: 1 | -1) => {
    counts.speakers.change(speaker, by)
    if (text.role !== undefined) counts.changeRole(speaker, text.role, by)
    return words.change(text, by)
  }

  return {
    add(statement) {
      const { passage, context } = count(statement, 1)
      added.set(statement.row, [passage, context, scopeTokens(statement.speaker, statement.days)])
    },
    remove(statement) {
      count(statement, -1)
      // What was added since the last save has not reached the index.
      if (!added.delete(statement.row)) removed.add(statement.row)
    },
    tally: (name, by) => counts.tally.change(name, by),
    async save(transaction) {
      for (const row of removed) connection.run(DELETE, row)
      const rows = [...added].toSorted(([one], [other]) => one - other)
      for (const [row, columns] of rows) connection.run(INSERT, row, ...columns)
      saveStems(connection, words.stems())
      counts.save()
      await changeWords(transaction, 'topic', new Map(words.words()))
    },
  }
}

const DELETE = 'DELETE FROM statement_index WHERE rowid = ?'
const INSERT = 'INSERT INTO statement_index (rowid, passage, context, scope) VALUES (?, ?, ?, ?)'
