import type { StatementQuery } from '../statement-query.ts'
import type { StatementRecord } from '../store.ts'
import type { Connection } from './connection.ts'
import { asksForWords } from './match-query.ts'
import { matchingRows } from './matching-rows.ts'
import { newestRows } from './newest-rows.ts'
import { knownSpeakers } from './known-speakers.ts'
import { statementRecords } from './statement-records.ts'

/** Statements that fit a query: of those with its words the ones stored last, else the ones said last. */
export function findStatements(connection: Connection, query: StatementQuery): StatementRecord[] {
  const speakers = knownSpeakers(connection, query)
  if (speakers?.length === 0 || query.limit <= 0) return []
  const { stems = [], limit } = query
  const rows = asksForWords(query)
    ? matchingRows(connection, query, speakers)(stems, limit)
    : newestRows(connection, query, speakers)
  return statementRecords(connection, rows)
}
