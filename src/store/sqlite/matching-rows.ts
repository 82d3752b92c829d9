import type { StatementQuery } from '../statement-query.ts'
import type { Connection } from './connection.ts'
import { matchQuery } from './match-query.ts'
import { partOfPhrase } from './part-of-phrase.ts'
import { scopeGroups } from './scope-groups.ts'
import { type KnownSpeaker } from './known-speakers.ts'
import { isAlways, matchFilter } from './statement-filter.ts'

/** The rows of statements that meet every group of stems, those stored last first, at most `limit`. */
export type Matching = (stems: readonly (readonly string[])[], limit: number) => number[]

/** Prepares to ask for the words of statements within what else a query demands: speakers, period, phrase, exclusions. */
export function matchingRows(
  connection: Connection,
  query: Omit<StatementQuery, 'stems' | 'limit'>,
  speakers: readonly KnownSpeaker[] | undefined,
): Matching {
  const filter = matchFilter(query, speakers)
  // The order of the index costs nothing; any other would have it read all that match.
  const sql = isAlways(filter) ? IN_INDEX : filtered(filter.sql)
  const scope = scopeGroups(connection, query, speakers)
  const phrase = query.phrase && partOfPhrase(connection, query.phrase)
  return (stems, limit) => {
    const match = matchQuery(scope, { ...query, phrase, stems })
    if (match === undefined) return []
    return connection
      .all<{ row: number }>(sql, match, ...filter.parameters, limit)
      .map(({ row }) => row)
  }
}

const IN_INDEX = `
  SELECT rowid AS row FROM statement_index WHERE statement_index MATCH ? ORDER BY rowid DESC LIMIT ?`

function filtered(filter: string): string {
  return `
    SELECT statement.row FROM statement_index CROSS JOIN statement ON statement.row = statement_index.rowid
    WHERE statement_index MATCH ? AND ${filter} ORDER BY statement_index.rowid DESC LIMIT ?`
}
