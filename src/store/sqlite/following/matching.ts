import type { Hits, KeptInterest, News, WakeOptions } from '../../following.ts'
import { instantText } from '../../queries/instant-text.ts'
import { DEFAULT_MINUTE } from '../../schedule.ts'
import type { Connection } from '../connection.ts'
import { type ClockRow, INTEREST_SPEAKERS, toClock, toInterest } from './subscription-row.ts'

/** Which news meets which interests. Each is called inside a turn of the connection. */
export function createMatching(connection: Connection) {
  return { unmatchedNews, interestsByKeys, wakeAlerts, saveHits }

  function unmatchedNews(limit: number): News[] {
    return connection.all<News>(UNMATCHED, limit)
  }

  function interestsByKeys(keys: readonly string[]): KeptInterest[] {
    return connection
      .all<InterestRow>(BY_KEYS, JSON.stringify(keys))
      .map(({ row, speakers, topic }) => ({ row, interest: toInterest(speakers, topic) }))
  }

  function wakeAlerts(interests: readonly number[], { dueAt, zone, limit }: WakeOptions): number {
    const alerts = connection.all<AlertRow>(ASLEEP, JSON.stringify(interests), limit)
    for (const { row, zone: own, minute, ...quiet } of alerts) {
      const clock = toClock({ zone: own ?? zone, minute: minute ?? DEFAULT_MINUTE, ...quiet })
      connection.run(SET_DUE, instantText(dueAt(clock)), row)
    }
    return alerts.length
  }

  function saveHits(hits: readonly Hits[]): void {
    for (const { news, interests } of hits) {
      for (const interest of interests) connection.run(ADD_HIT, news, interest)
    }
    const last = hits.at(-1)
    if (last) connection.run(MATCHED, last.news)
  }
}

type InterestRow = { readonly row: number; readonly speakers: string; readonly topic: string }

type AlertRow = Omit<ClockRow, 'zone' | 'minute'> & {
  readonly row: number
  readonly zone: string | null
  readonly minute: number | null
}

const UNMATCHED = `
  SELECT row, statement FROM news WHERE row > (SELECT news FROM matched) ORDER BY row LIMIT ?`
// Who is followed can have been decided to be the speaker by whom a statement is looked up.
const BY_KEYS = `
  WITH wanted (key) AS (
    SELECT value FROM json_each(?1)
    UNION SELECT '@' || part.id || substr(given.value, 2 + length(speaker.id))
      FROM json_each(?1) AS given
      JOIN speaker ON speaker.id = substr(given.value, 2, instr(given.value || ' #', ' #') - 2)
      JOIN speaker AS part ON part.same_as = speaker.row
      WHERE given.value LIKE '@%'
  )
  SELECT interest.row, ${INTEREST_SPEAKERS}, topic FROM interest WHERE interest.row IN (
    SELECT interest FROM wanted JOIN interest_key ON interest_key.key = wanted.key
  ) ORDER BY interest.row`
// Nobody may follow it any more.
const ADD_HIT = `
  INSERT INTO hit (interest, news) SELECT row, ? FROM interest WHERE row = ?
  ON CONFLICT DO NOTHING`
const MATCHED = 'UPDATE matched SET news = max(news, ?)'
const ASLEEP = `
  SELECT subscription.row, zone, minute, quiet_from, quiet_until FROM json_each(?) AS met
  JOIN subscription ON interest = met.value
  LEFT JOIN clock ON clock.chat = subscription.chat
  WHERE schedule = 'at-once' AND paused = 0 AND due_at IS NULL LIMIT ?`
const SET_DUE = 'UPDATE subscription SET due_at = ? WHERE row = ?'
