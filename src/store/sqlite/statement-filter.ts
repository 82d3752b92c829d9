import { dayRange } from '../day-range.ts'
import type { SpeakerFilter, StatementQuery } from '../store.ts'
import type { Connection } from './connection.ts'

/** A condition on the columns of the table `statement`, with its parameters. */
export type Condition = { readonly sql: string; readonly parameters: readonly (number | string)[] }

/** A speaker filter with the speaker's row. */
export type KnownSpeaker = SpeakerFilter & { readonly row: number }

/** The speakers of a query that are stored; `undefined` when it names none, so that anyone may have spoken. */
export function knownSpeakers(
  connection: Connection,
  { speakers }: Pick<StatementQuery, 'speakers'>,
): KnownSpeaker[] | undefined {
  if (!speakers) return undefined
  const ids = JSON.stringify(speakers.map(({ id }) => id))
  const found = connection.all<{ id: string; row: number }>(ROWS, ids)
  const rows = new Map(found.map(({ id, row }) => [id, row]))
  return speakers.flatMap((filter) => {
    const row = rows.get(filter.id)
    return row === undefined ? [] : [{ ...filter, row }]
  })
}

const ROWS = `
  SELECT speaker.id, speaker.row FROM json_each(?) AS wanted CROSS JOIN speaker ON speaker.id = wanted.value`

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

/** What the full-text index cannot tell: the period, and when a speaker is meant only in an office or a role, that. */
export function matchFilter(
  period: Pick<StatementQuery, 'from' | 'until'>,
  speakers: readonly KnownSpeaker[] | undefined,
): Condition {
  return all([inPeriod(period), ...(speakers?.some(isLimited) ? [bySpeakers(speakers)] : [])])
}

function isLimited({ from, until, role }: SpeakerFilter): boolean {
  return [from, until, role].some((limit) => limit !== undefined)
}

/** One of the speakers spoke within the term, or in the role, given with him or her. */
export function bySpeakers(speakers: readonly KnownSpeaker[]): Condition {
  const each = speakers.map((speaker) =>
    all([condition('statement.speaker = ?', speaker.row), inTerm(speaker), inRole(speaker)]),
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

/** Whether a condition holds of every statement. */
export function isAlways({ sql }: Condition): boolean {
  return sql === TRUE
}

const TRUE = 'true'

function condition(sql: string, parameter: number | string): Condition {
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

/** The statement's article prints the role for its speaker, with the statement or, where that has none, elsewhere. */
function inRole({ role }: SpeakerFilter): Condition {
  return role === undefined ? all([]) : condition(IN_ROLE, role)
}

const IN_ROLE = `EXISTS (
  SELECT 1 FROM occurrence AS own
  JOIN occurrence AS printed ON printed.revision = own.revision AND (printed.row = own.row OR own.role IS NULL)
  JOIN statement AS other ON other.row = printed.statement AND other.speaker = statement.speaker
  WHERE own.row = statement.shown AND name_key(printed.role) = ?)`
