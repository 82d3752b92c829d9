import type { StatementQuery } from '../statement-query.ts'
import type { Connection } from './connection.ts'
import { asksForWords } from './match-query.ts'
import { matchingRows } from './matching-rows.ts'
import { type KnownSpeaker, isLimited, knownSpeakers } from './known-speakers.ts'
import { all, bySpeakers, inPeriod } from './statement-filter.ts'

/** How many statements fit the query; counting ends at its limit. */
export function countStatements(connection: Connection, query: StatementQuery): number {
  const speakers = knownSpeakers(connection, query)
  if (speakers?.length === 0) return 0
  if (isKept(query, speakers)) {
    const rows = JSON.stringify(speakers?.map(({ row }) => row) ?? null)
    const [kept] = connection.all<{ count: number | null }>(KEPT, rows)
    return Math.min(kept?.count ?? 0, query.limit)
  }
  if (!asksForWords(query)) {
    const filter = all([...(speakers ? [bySpeakers(speakers)] : []), inPeriod(query)])
    const found = `SELECT 1 FROM statement WHERE answers = 1 AND ${filter.sql} LIMIT ?`
    return count(connection, found, ...filter.parameters, query.limit)
  }
  const { stems = [], limit } = query
  return matchingRows(connection, query, speakers)(stems, limit).length
}

/** Whether it is the number that is kept with each speaker. */
function isKept(query: StatementQuery, speakers: readonly KnownSpeaker[] | undefined): boolean {
  const { from, until } = query
  const isWhole = from === undefined && until === undefined && !speakers?.some(isLimited)
  return isWhole && !asksForWords(query)
}

const KEPT = `
  SELECT sum(statements) AS count FROM speaker
  WHERE ?1 = 'null' OR row IN (SELECT value FROM json_each(?1))`

function count(connection: Connection, found: string, ...parameters: (string | number)[]): number {
  const sql = `SELECT count(*) AS count FROM (${found})`
  return connection.all<{ count: number }>(sql, ...parameters)[0]?.count ?? 0
}
