import { importKey } from '../import-key.ts'
import type { StatementRecord } from '../store.ts'
import type { Connection } from './connection.ts'
import { statementHistory } from './statement-history.ts'
import { statementRecords } from './statement-records.ts'

/** A statement by its own id, by one it had before, or by its importer's. */
export function findStatement(connection: Connection, id: string): StatementRecord | undefined {
  const row = statementRow(connection, id)
  return row === undefined ? undefined : withHistory(connection, row)
}

/** The row of the statement that an id leads to. */
export function statementRow(connection: Connection, id: string): number | undefined {
  const queries = [
    [BY_ID, id],
    [BY_FORMER_ID, id],
    [BY_IMPORT_ID, importKey(id)],
  ] as const
  for (const [query, key] of queries) {
    const [found] = connection.all<{ row: number }>(query, key)
    if (found) return found.row
  }
  return undefined
}

function withHistory(connection: Connection, row: number): StatementRecord | undefined {
  const [record] = statementRecords(connection, [row])
  if (!record) return undefined
  const { changedFrom, changedTo } = statementHistory(connection, row)
  return {
    ...record,
    ...(changedFrom !== undefined && { changedFrom }),
    ...(changedTo !== undefined &&
      record.state === 'withdrawn' && { changedTo, state: 'changed' as const }),
  }
}

const BY_ID = 'SELECT row FROM statement WHERE id = ?'
const BY_FORMER_ID = `
  SELECT statement AS row FROM former_id JOIN occurrence ON occurrence.row = former_id.occurrence
  WHERE id = ?`
// The article's latest revision that has a statement: the current one, unless the statement was withdrawn.
const BY_IMPORT_ID = `
  SELECT statement AS row FROM article
  JOIN revision ON revision.article = article.row
  JOIN occurrence ON occurrence.revision = revision.row
  WHERE key = ? ORDER BY occurrence.revision DESC, occurrence.row LIMIT 1`
