import type { Connection } from '../connection.ts'
import { findStatement, statementRow } from '../find-statement.ts'

/** The rows of all news that has become a current statement, by its id. Called inside a turn of the connection. */
export function newsOf(connection: Connection, id: string): number[] {
  const row = statementRow(connection, id)
  if (row === undefined) return []
  return connection
    .all<{ row: number; statement: string }>(BEFORE, row)
    .filter(({ statement }) => statement === id || leadsTo(connection, statement) === id)
    .map((news) => news.row)
}

/** Of a statement that stands in other articles, too, only what those say now leads on. */
function leadsTo(connection: Connection, id: string): string | undefined {
  const found = findStatement(connection, id)
  return found?.changedTo ?? found?.id
}

const BEFORE = `
  WITH RECURSIVE same (statement) AS (
    SELECT ?
    UNION SELECT was.statement FROM same
      JOIN occurrence AS now ON now.statement = same.statement
      JOIN occurrence AS was ON was.row = now.replaces
  ), known (id) AS (
    SELECT id FROM same JOIN statement ON statement.row = same.statement
    UNION SELECT former_id.id FROM same
      JOIN occurrence ON occurrence.statement = same.statement
      JOIN former_id ON former_id.occurrence = occurrence.row
  )
  SELECT news.row, news.statement FROM known JOIN news ON news.statement = known.id
  ORDER BY news.row`
