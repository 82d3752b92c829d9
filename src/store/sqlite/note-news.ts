import type { PartialDate } from '../../statement/dates.ts'
import { instantText } from '../queries/instant-text.ts'
import type { Connection } from './connection.ts'

/**
 * Notes statements as news, for those who follow.
 *
 * Only what was published at most two days before it came is any: an archive that is filled floods nobody. Days are
 * those of UTC; east of it the next one may have begun.
 */
export function createNoteNews(
  connection: Connection,
  at: Temporal.Instant,
): (statement: string, publishedOn: PartialDate | undefined) => void {
  const today = at.toZonedDateTimeISO('UTC').toPlainDate()
  const first = today.subtract({ days: FRESH_DAYS }).toString()
  const last = today.add({ days: 1 }).toString()
  return (statement, publishedOn = '') => {
    const isDay = publishedOn.length === last.length
    if (!isDay || publishedOn < first || publishedOn > last) return
    connection.run(INSERT, statement, instantText(at))
  }
}

const FRESH_DAYS = 2
const INSERT = 'INSERT INTO news (statement, ingested_at) VALUES (?, ?)'
