import type { StatementScope } from '../statement-query.ts'
import type { Connection } from './connection.ts'
import { periodTokens } from './period-tokens.ts'
import { type KnownSpeaker, areFew } from './known-speakers.ts'
import { speakerToken } from './scope-tokens.ts'
import { periodDays } from './statement-filter.ts'

/**
 * What the index knows of a scope: of each group every statement in the scope has a token, of an empty one none. The rest
 * is a condition on the statements.
 */
export function scopeGroups(
  connection: Connection,
  period: Pick<StatementScope, 'from' | 'until'>,
  speakers: readonly KnownSpeaker[] | undefined,
): string[][] {
  return [
    ...(speakers && areFew(speakers) ? [speakers.map(({ row }) => speakerToken(row))] : []),
    ...daysIn(connection, period),
  ]
}

function daysIn(
  connection: Connection,
  period: Pick<StatementScope, 'from' | 'until'>,
): string[][] {
  const { start, end } = periodDays(period)
  if (start === undefined && end === undefined) return []
  const [stored] = connection.all<{ oldest: number | null; newest: number | null }>(STORED_DAYS)
  const { oldest, newest } = stored ?? {}
  if (typeof oldest !== 'number' || typeof newest !== 'number') return []
  // An open period ends where the statements do. The days of one are within a year.
  const yearOfOldest = Math.floor(oldest / 10_000) * 10_000 + 101
  const first = Math.max(start ?? yearOfOldest, yearOfOldest)
  const last = Math.min(end ?? newest, newest)
  const tokens = periodTokens({ first, last })
  return tokens ? [tokens] : []
}

const STORED_DAYS = `
  SELECT (SELECT min(last_day) FROM statement WHERE answers = 1) AS oldest,
    (SELECT max(last_day) FROM statement WHERE answers = 1) AS newest`
