import type { PartialDate } from '../../statement/dates.ts'
import type { StatementScope } from '../statement-query.ts'
import type { Connection } from './connection.ts'
import { knownSpeakers } from './known-speakers.ts'
import { all, bySpeakers, inPeriod } from './statement-filter.ts'

/** The newest known date on which one of the statements said last was published. */
export function newestPublished(
  connection: Connection,
  scope: StatementScope,
): PartialDate | undefined {
  const speakers = knownSpeakers(connection, scope)
  // Speaker by speaker, so that each is read from the index by day.
  const filters = speakers?.map((speaker) => all([bySpeakers([speaker]), inPeriod(scope)]))
  const dates = (filters ?? [inPeriod(scope)]).flatMap(({ sql, parameters }) => {
    const found = connection.all<{ newest: string | null }>(newest(sql), ...parameters, scope.limit)
    return found[0]?.newest ?? []
  })
  return dates.toSorted().at(-1)
}

// A date without a year begins with a hyphen and is neither old nor new.
function newest(filter: string): string {
  return `
    SELECT max(published) AS newest FROM
      (SELECT shown FROM statement WHERE answers = 1 AND ${filter} ORDER BY last_day DESC LIMIT ?)
    JOIN occurrence ON occurrence.row = shown
    JOIN revision ON revision.row = occurrence.revision
    WHERE published >= '0'`
}
