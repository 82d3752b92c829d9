import type { StatementQuery, StatementRecord } from '../store.ts'
import type { Connection } from './connection.ts'
import { asksForWords, matchQuery } from './match-query.ts'
import { statementRecords } from './statement-records.ts'
import {
  type KnownSpeaker,
  all,
  bySpeakers,
  inPeriod,
  knownSpeakers,
  matchFilter,
} from './statement-filter.ts'

/** Candidates for a query, those said last first. */
export function findStatements(connection: Connection, query: StatementQuery): StatementRecord[] {
  const speakers = knownSpeakers(connection, query)
  if (speakers?.length === 0 || query.limit <= 0) return []
  const rows = asksForWords(query)
    ? matching(connection, query, speakers)
    : newest(connection, query, speakers)
  return statementRecords(connection, rows)
}

function matching(
  connection: Connection,
  query: StatementQuery,
  speakers: readonly KnownSpeaker[] | undefined,
): number[] {
  const match = matchQuery(
    speakers?.map(({ row }) => row),
    query,
  )
  if (match === undefined) return []
  const filter = matchFilter(query, speakers)
  // The order of the index costs nothing; any other would have it read all that match. So the last said of those that
  // were stored last, which for all but the commonest words are all.
  const sql = `
    SELECT row FROM (
      SELECT statement.row, statement.last_day
      FROM statement_index CROSS JOIN statement ON statement.row = statement_index.rowid
      WHERE statement_index MATCH ? AND ${filter.sql}
      ORDER BY statement_index.rowid DESC LIMIT ${speakers ? POOL_OF_SPEAKER : POOL})
    ORDER BY last_day DESC, row DESC LIMIT ?`
  return connection
    .all<{ row: number }>(sql, match, ...filter.parameters, query.limit)
    .map(({ row }) => row)
}

const POOL = 2_000
const POOL_OF_SPEAKER = 10_000

function newest(
  connection: Connection,
  { limit, ...period }: StatementQuery,
  speakers: readonly KnownSpeaker[] | undefined,
): number[] {
  // Speaker by speaker, so that each is read from the index by day.
  const filters = speakers?.map((speaker) => all([bySpeakers([speaker]), inPeriod(period)]))
  const found = (filters ?? [inPeriod(period)]).flatMap((filter) => {
    const sql = `
      SELECT row, last_day FROM statement WHERE answers = 1 AND ${filter.sql}
      ORDER BY last_day DESC, row DESC LIMIT ?`
    return connection.all<Found>(sql, ...filter.parameters, limit)
  })
  // Without a day comes last, as in SQL.
  found.sort((one, other) => (other.last_day ?? 0) - (one.last_day ?? 0) || other.row - one.row)
  return found.slice(0, limit).map(({ row }) => row)
}

type Found = { readonly row: number; readonly last_day: number | null }
