import { dayRange } from '../day-range.ts'
import type { SpeakerFilter, StatementQuery } from '../store.ts'
import type { Connection } from './connection.ts'

/** A condition on the columns of the table `statement`, with its parameters. */
export type Condition = { readonly sql: string; readonly parameters: readonly number[] }

/** A speaker filter with the speaker's row. */
export type KnownSpeaker = SpeakerFilter & { readonly row: number }

/** The speakers of a query that are stored; `undefined` when it names none, so that anyone may have spoken. */
export function knownSpeakers(
  connection: Connection,
  { speakers }: Pick<StatementQuery, 'speakers'>,
): KnownSpeaker[] | undefined {
  return speakers?.flatMap((filter) => {
    const [row] = connection.all<{ row: number }>('SELECT row FROM speaker WHERE id = ?', filter.id)
    return row ? [{ ...filter, row: row.row }] : []
  })
}

/** The days of the statement lie in the period. A statement of an unknown year lies in none. */
export function inPeriod({ from, until }: Pick<StatementQuery, 'from' | 'until'>): Condition {
  const start = dayRange(from)?.first
  const end = dayRange(until)?.last
  return all([
    // The last day is what the indexes sort by.
    ...(start === undefined
      ? []
      : [
          condition('statement.first_day >= ?', start),
          condition('statement.last_day >= ?', start),
        ]),
    ...(end === undefined ? [] : [condition('statement.last_day <= ?', end)]),
  ])
}

/** What the full-text index cannot tell: the period, and when a speaker is meant only for some time, that time. */
export function matchFilter(
  period: Pick<StatementQuery, 'from' | 'until'>,
  speakers: readonly KnownSpeaker[] | undefined,
): Condition {
  return all([inPeriod(period), ...(speakers?.some(hasTerm) ? [bySpeakers(speakers)] : [])])
}

function hasTerm({ from, until }: SpeakerFilter): boolean {
  return from !== undefined || until !== undefined
}

/** One of the speakers spoke within the term given with him or her. */
export function bySpeakers(speakers: readonly KnownSpeaker[]): Condition {
  const each = speakers.map((speaker) =>
    all([condition('statement.speaker = ?', speaker.row), inTerm(speaker)]),
  )
  return {
    sql: `(${each.map(({ sql }) => sql).join(' OR ')})`,
    parameters: each.flatMap(({ parameters }) => parameters),
  }
}

/** All of the conditions; of none, what is always true. */
export function all(conditions: readonly Condition[]): Condition {
  return {
    sql:
      conditions
        .map(({ sql }) => sql)
        .filter((sql) => sql !== TRUE)
        .join(' AND ') || TRUE,
    parameters: conditions.flatMap(({ parameters }) => parameters),
  }
}

const TRUE = 'true'

function condition(sql: string, parameter: number): Condition {
  return { sql, parameters: [parameter] }
}

/** The days of the statement touch the speaker's term. */
function inTerm({ from, until }: SpeakerFilter): Condition {
  const start = dayRange(from)?.first
  const end = dayRange(until)?.last
  return all([
    ...(start === undefined ? [] : [condition('statement.last_day >= ?', start)]),
    ...(end === undefined ? [] : [condition('statement.first_day <= ?', end)]),
  ])
}
