import type { StatementQuery } from '../store.ts'
import type { Connection } from './connection.ts'
import { asksForWords } from './match-query.ts'
import { matchingRows } from './matching-rows.ts'
import { all, bySpeakers, inPeriod, knownSpeakers } from './statement-filter.ts'

/** How many statements fit the query; counting ends at its limit. */
export function countStatements(connection: Connection, query: StatementQuery): number {
  const speakers = knownSpeakers(connection, query)
  if (speakers?.length === 0) return 0
  if (!asksForWords(query)) {
    const filter = all([...(speakers ? [bySpeakers(speakers)] : []), inPeriod(query)])
    const found = `SELECT 1 FROM statement WHERE answers = 1 AND ${filter.sql} LIMIT ?`
    return count(connection, found, ...filter.parameters, query.limit)
  }
  const { stems = [], limit } = query
  return matchingRows(connection, query, speakers)(stems, limit).length
}

function count(connection: Connection, found: string, ...parameters: (string | number)[]): number {
  const sql = `SELECT count(*) AS count FROM (${found})`
  return connection.all<{ count: number }>(sql, ...parameters)[0]?.count ?? 0
}
