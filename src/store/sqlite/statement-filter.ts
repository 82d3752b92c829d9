import { dayRange } from '../day-range.ts'
import type { SpeakerFilter, StatementQuery } from '../statement-query.ts'
import { type KnownSpeaker, areFew, isLimited } from './known-speakers.ts'

/** A condition on the columns of the table `statement`, with its parameters. */
export type Condition = { readonly sql: string; readonly parameters: readonly (number | string)[] }

/** The first and the last day of a period, where it has them; 20170531 is 31 May 2017. */
export function periodDays({ from, until }: Pick<StatementQuery, 'from' | 'until'>) {
  return { start: dayRange(from)?.first, end: dayRange(until)?.last }
}

/** The days of the statement lie in the period. A statement of an unknown year lies in none. */
export function inPeriod(period: Pick<StatementQuery, 'from' | 'until'>): Condition {
  const { start, end } = periodDays(period)
  // The last day is in the indexes, the first is not: it is looked up only where a year may begin before the period.
  const endOfYear = start === undefined ? 0 : Math.floor(start / 10_000) * 10_000 + 1231
  return all([
    ...(start === undefined
      ? []
      : [
          condition('statement.last_day >= ?', start),
          {
            sql: '(statement.last_day > ? OR statement.first_day >= ?)',
            parameters: [endOfYear, start],
          },
        ]),
    ...(end === undefined ? [] : [condition('statement.last_day <= ?', end)]),
  ])
}

/** What the full-text index cannot tell: the period, and when a speaker is meant only in an office or a role, that. */
export function matchFilter(
  period: Pick<StatementQuery, 'from' | 'until'>,
  speakers: readonly KnownSpeaker[] | undefined,
): Condition {
  const isTold = !speakers || (areFew(speakers) && !speakers.some(isLimited))
  return all([inPeriod(period), ...(isTold ? [] : [bySpeakers(speakers)])])
}

/** One of the speakers spoke within the term, or in the role, given with him or her. */
export function bySpeakers(speakers: readonly KnownSpeaker[]): Condition {
  const whole = speakers.filter((speaker) => !isLimited(speaker))
  const inRoles = speakers.filter(({ role, from, until }) => role && !from && !until)
  const inTerms = speakers.filter(
    (speaker) => !whole.includes(speaker) && !inRoles.includes(speaker),
  )
  return any([
    ...(whole.length > 0 ? [isOneOf(whole)] : []),
    ...(inRoles.length > 0 ? [all([isOneOf(inRoles), inRole(inRoles)])] : []),
    ...inTerms.map((speaker) =>
      all([isOneOf([speaker]), inTerm(speaker), ...(speaker.role ? [inRole([speaker])] : [])]),
    ),
  ])
}

function isOneOf(speakers: readonly KnownSpeaker[]): Condition {
  const rows = JSON.stringify(speakers.map(({ row }) => row))
  return condition('statement.speaker IN (SELECT value FROM json_each(?))', rows)
}

function any(conditions: readonly Condition[]): Condition {
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    parameters: conditions.flatMap(({ parameters }) => parameters),
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
function inRole(speakers: readonly KnownSpeaker[]): Condition {
  return condition(IN_ROLE, JSON.stringify(speakers.map(({ row, role }) => `${row} ${role}`)))
}

const IN_ROLE = `EXISTS (
  SELECT 1 FROM occurrence AS own
  JOIN occurrence AS printed ON printed.revision = own.revision AND (printed.row = own.row OR own.role IS NULL)
  JOIN statement AS other ON other.row = printed.statement AND other.speaker = statement.speaker
  WHERE own.row = statement.shown
    AND statement.speaker || ' ' || name_key(printed.role) IN (SELECT value FROM json_each(?)))`
