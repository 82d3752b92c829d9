import type { PartialDate } from '../../statement/dates.ts'
import type { StatementScope } from '../statement-query.ts'
import type { Connection } from './connection.ts'
import { knownSpeakers } from './known-speakers.ts'
import { newestRows } from './newest-rows.ts'

/** The newest known date on which one of the statements said last was published. */
export function newestPublished(
  connection: Connection,
  scope: StatementScope,
): PartialDate | undefined {
  const rows = newestRows(connection, scope, knownSpeakers(connection, scope))
  const [found] = connection.all<{ newest: string | null }>(NEWEST, JSON.stringify(rows))
  return found?.newest ?? undefined
}

// A date without a year begins with a hyphen and is neither old nor new.
const NEWEST = `
  SELECT max(published) AS newest FROM json_each(?) AS wanted
  CROSS JOIN statement ON statement.row = wanted.value
  CROSS JOIN occurrence ON occurrence.row = shown
  CROSS JOIN revision ON revision.row = occurrence.revision
  WHERE published >= '0'`
