import type { PartialDate } from '../../statement/dates.ts'
import { instantText } from '../queries/instant-text.ts'
import type { Connection } from './connection.ts'

export type NewStatement = {
  /** Its id. */
  readonly statement: string
  readonly publishedOn?: PartialDate | undefined
  /** When the source that led to it was read last before that. */
  readonly watchedSince?: Temporal.Instant | undefined
}

/**
 * Notes statements as news, for those who follow.
 *
 * Only what was published at most two days before it came is any: an archive that is filled floods nobody. Of a source that
 * is watched it is also what was published since it was read before that, however late it comes, and what is not dated:
 * it was not there then. Days are those of UTC; east of it the next one may have begun, west of it the one before may last.
 */
export function createNoteNews(
  connection: Connection,
  at: Temporal.Instant,
): (statement: NewStatement) => void {
  const today = dayOf(at)
  const fresh = today.subtract({ days: FRESH_DAYS }).toString()
  const last = today.add({ days: 1 }).toString()
  return ({ statement, publishedOn = '', watchedSince }) => {
    const isDay = publishedOn.length === last.length
    const isFresh = isDay && publishedOn >= fresh
    const isNews = isFresh || (watchedSince && mayBeSince(publishedOn, watchedSince))
    if (!isNews || publishedOn > last) return
    connection.run(INSERT, statement, instantText(at), Number(isDay && !isFresh))
  }
}

/** Of a month or a year that day may be in it; of no date nothing is known. */
function mayBeSince(publishedOn: PartialDate, since: Temporal.Instant): boolean {
  const first = dayOf(since).subtract({ days: 1 }).toString()
  return publishedOn >= first.slice(0, publishedOn.length)
}

function dayOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO('UTC').toPlainDate()
}

const FRESH_DAYS = 2
const INSERT = 'INSERT INTO news (statement, ingested_at, late) VALUES (?, ?, ?)'
