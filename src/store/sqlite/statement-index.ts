import type { Transaction } from 'kysely'
import type { Kind } from '../../statement.ts'
import { createCounts } from '../counts.ts'
import { changeWords } from '../queries/change-words.ts'
import { type SearchedText, searchedWords } from '../searched-words.ts'
import type { Tables } from '../tables.ts'
import type { Connection } from './connection.ts'
import { speakerToken } from './match-query.ts'
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
  readonly text: SearchedText
}

export function createStatementIndex(connection: Connection): StatementIndex {
  const added = new Map<number, readonly [passage: string, context: string, speaker: string]>()
  const removed = new Set<number>()
  const words = createCounts<string>()
  const counts = createStatementCounts(connection)

  const count = ({ speaker, text }: IndexedStatement, by: 1 | -1) => {
    const found = searchedWords(text)
    for (const word of found.words) words.change(word, by)
    for (const stem of found.stems) counts.stems.change(stem, by)
    counts.speakers.change(speaker, by)
    if (text.role !== undefined) counts.changeRole(speaker, text.role, by)
    return found
  }

  return {
    add(statement) {
      const { passage, context } = count(statement, 1)
      added.set(statement.row, [passage, context, speakerToken(statement.speaker)])
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
      counts.save()
      await changeWords(transaction, 'topic', new Map(words.changes()))
    },
  }
}

const DELETE = 'DELETE FROM statement_index WHERE rowid = ?'
const INSERT = 'INSERT INTO statement_index (rowid, passage, context, speaker) VALUES (?, ?, ?, ?)'
