import type { StatementScope } from '../statement-query.ts'
import type { Connection } from './connection.ts'
import { type KnownSpeaker } from './known-speakers.ts'
import { all, bySpeakers, inPeriod } from './statement-filter.ts'

/** The rows of the statements in a scope that were said last. */
export function newestRows(
  connection: Connection,
  { limit, ...period }: StatementScope,
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
