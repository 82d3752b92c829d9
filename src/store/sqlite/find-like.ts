import type { LikenessQuery } from '../statement-query.ts'
import type { StatementRecord } from '../store.ts'
import type { Connection } from './connection.ts'
import { matchQuery } from './match-query.ts'
import { statementRecords } from './statement-records.ts'

/** The statements that have most of some stems, the rarer the better and the shorter the statement the better (BM25). */
export function findLike(
  connection: Connection,
  { stems, limit }: LikenessQuery,
): StatementRecord[] {
  const match = matchQuery([], { stems: [stems] })
  if (match === undefined) return []
  // The tokens of speaker and date are no words of the statement.
  const sql = `
    SELECT rowid AS row FROM statement_index WHERE statement_index MATCH ?
    ORDER BY bm25(statement_index, 1, 1, 0), rowid DESC LIMIT ?`
  const rows = connection.all<{ row: number }>(sql, match, limit)
  return statementRecords(
    connection,
    rows.map(({ row }) => row),
  )
}
