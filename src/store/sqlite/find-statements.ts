import type { StatementQuery, StatementRecord } from '../store.ts'
import type { Connection } from './connection.ts'
import { matchQuery } from './match-query.ts'
import { statementRecords } from './statement-records.ts'
import {
  type KnownSpeaker,
  all,
  bySpeakers,
  hasTerm,
  inPeriod,
  knownSpeakers,
} from './statement-filter.ts'

/** Candidates for a query: with stems, those stored last come first; without, those said last. */
export function findStatements(connection: Connection, query: StatementQuery): StatementRecord[] {
  const speakers = knownSpeakers(connection, query)
  if (speakers?.length === 0 || query.limit <= 0) return []
  const rows = query.stems?.length
    ? matching(connection, query, speakers)
    : newest(connection, query, speakers)
  return statementRecords(connection, rows)
}

function matching(
  connection: Connection,
  { stems = [], limit, ...period }: StatementQuery,
  speakers: readonly KnownSpeaker[] | undefined,
): number[] {
  const match = matchQuery(
    speakers?.map(({ row }) => row),
    stems,
  )
  if (match === undefined) return []
  const filter = all([inPeriod(period), ...(speakers?.some(hasTerm) ? [bySpeakers(speakers)] : [])])
  // The order of the index costs nothing; any other would have it read all that match.
  const sql = `
    SELECT statement.row, statement.last_day
    FROM statement_index CROSS JOIN statement ON statement.row = statement_index.rowid
    WHERE statement_index MATCH ? AND ${filter.sql}
    ORDER BY statement_index.rowid DESC LIMIT ?`
  return connection.all<Found>(sql, match, ...filter.parameters, limit).map(({ row }) => row)
}

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
