import type { Kind } from '../../statement/kind.ts'
import type { DayRange } from '../day-range.ts'
import type { PreparedRecords } from '../prepared-records.ts'
import type { SearchedText } from '../searched-text.ts'
import { createSettledCounts } from '../settled-counts.ts'
import type { NewStatement } from '../store.ts'
import type { Connection } from './connection.ts'
import { scopeTokens } from './scope-tokens.ts'
import { saveStems } from './save-stems.ts'
import { saveWords } from './save-words.ts'
import { createStatementCounts } from './statement-counts.ts'

/** The full-text index of the statements that can answer, and all that is counted of them. */
export type StatementIndex = {
  /** @param shown the new statement that it shows, if it is new */
  add(statement: IndexedStatement, shown?: NewStatement): void
  /** Takes a statement out; the text is what it was put in with. */
  remove(statement: IndexedStatement): void
  tally(name: Kind | 'articles' | 'attributed', by: number): void
  /** Stores the changes. They wait until then: a count is stored once, and FTS5 wants its rows in order. */
  save(): void
}

type IndexedStatement = {
  readonly row: number
  /** The speaker's row. */
  readonly speaker: number
  readonly days: DayRange | undefined
  readonly text: SearchedText
}

export function createStatementIndex(
  connection: Connection,
  prepared?: PreparedRecords,
): StatementIndex {
  const added = new Map<number, readonly [passage: string, context: string, scope: string]>()
  const removed = new Set<number>()
  const words = createSettledCounts(prepared)
  const counts = createStatementCounts(connection)

  const count = ({ speaker, text }: IndexedStatement, by: 1 | -1) => {
    counts.speakers.change(speaker, by)
    if (text.role !== undefined) counts.changeRole(speaker, text.role, by)
  }

  return {
    add(statement, shown) {
      count(statement, 1)
      const { passage, context } = words.add(statement.text, shown)
      added.set(statement.row, [passage, context, scopeTokens(statement.speaker, statement.days)])
    },
    remove(statement) {
      count(statement, -1)
      words.remove(statement.text)
      // What was added since the last save has not reached the index.
      if (!added.delete(statement.row)) removed.add(statement.row)
    },
    tally: (name, by) => counts.tally.change(name, by),
    save() {
      for (const row of removed) connection.run(DELETE, row)
      const rows = [...added].toSorted(([one], [other]) => one - other)
      for (const [row, columns] of rows) connection.run(INSERT, row, ...columns)
      const changes = words.settle()
      saveStems(connection, changes.stems)
      counts.save()
      saveWords(connection, changes.words)
    },
  }
}

const DELETE = 'DELETE FROM statement_index WHERE rowid = ?'
const INSERT = 'INSERT INTO statement_index (rowid, passage, context, scope) VALUES (?, ?, ?, ?)'
