import type { StatementPage, StatementPageQuery } from '../statement-query.ts'
import type { Connection } from './connection.ts'
import { knownSpeakers } from './known-speakers.ts'
import { all, bySpeakers, inPeriod } from './statement-filter.ts'
import { statementRecords } from './statement-records.ts'

/** Statements in the order in which they were stored, from one on. */
export function statementPage(connection: Connection, query: StatementPageQuery): StatementPage {
  const speakers = knownSpeakers(connection, query)
  if (speakers?.length === 0) return { statements: [] }
  const filter = all([...(speakers ? [bySpeakers(speakers)] : []), inPeriod(query)])
  const rows = connection
    .all<{ row: number }>(
      `SELECT row FROM statement WHERE answers = 1 AND row > ? AND ${filter.sql} ORDER BY row LIMIT ?`,
      query.after ?? 0,
      ...filter.parameters,
      query.limit,
    )
    .map(({ row }) => row)
  const last = rows.length === query.limit ? rows.at(-1) : undefined
  return {
    statements: statementRecords(connection, rows),
    ...(last !== undefined && { next: last }),
  }
}
