import type { DueFollower, DueNews, FollowPlace, Subscription } from '../../following.ts'
import { instantText } from '../../queries/instant-text.ts'
import type { Connection } from '../connection.ts'
import { createOwed, isNotPaused } from './owed.ts'
import {
  type ClockRow,
  SUBSCRIPTION_COLUMNS,
  type SubscriptionRow,
  toClock,
  toSubscription,
} from './subscription-row.ts'

/**
 * Places with something due, alerts first, with what is new there. What waits for them and was not tried yet is taken back,
 * to be told with it. Called inside a transaction.
 */
export function dueFollowers(
  connection: Connection,
  now: Temporal.Instant,
  limit: number,
  only?: number,
): DueFollower[] {
  const until = instantText(now)
  const burstBegan = instantText(now.subtract(BURST))
  const places = new Map<string, FollowPlace>()
  for (const schedule of ALERTS_FIRST) {
    const left = limit - places.size
    if (left <= 0) break
    const asked = [schedule, until, left, only ?? null, burstBegan]
    const due = connection.all<FollowPlace>(DUE_PLACES, ...asked)
    for (const { chat, thread } of due) {
      places.set(`${chat} ${thread}`, { chat, thread })
    }
  }
  const owed = createOwed(connection)
  for (const place of places.values()) owed.takeBackWaiting(place)
  return [...places.values()].map((place) =>
    follower(connection, place, connection.all(DUE, place.chat, place.thread, until)),
  )
}

/** The same of all that a chat follows, whether due or not; of what is paused nothing is new. */
export function followersOf(connection: Connection, chat: number): DueFollower[] {
  return connection
    .all<FollowPlace>(PLACES, chat)
    .map((place) => follower(connection, place, connection.all(OF_PLACE, place.chat, place.thread)))
}

function follower(
  connection: Connection,
  { chat, thread }: FollowPlace,
  rows: readonly SubscriptionRow[],
): DueFollower {
  const subscriptions: Subscription[] = rows.map(toSubscription)
  const [settings] = connection.all<SettingsRow>(SETTINGS, chat)
  const [clock] = connection.all<ClockRow>(CLOCK, chat)
  const active = subscriptions.filter(({ isPaused }) => !isPaused)
  const wanted = JSON.stringify(active.map(({ row }) => row))
  const news = new Map<number, DueNews & { subscriptions: number[] }>()
  for (const hit of connection.all<HitRow>(HITS, wanted)) {
    const { row, statement, subscription } = hit
    const known = news.get(row)
    if (known) known.subscriptions.push(subscription)
    else {
      const ingestedAt = Temporal.Instant.from(hit.ingested_at)
      news.set(row, {
        row,
        statement,
        ingestedAt,
        isLate: hit.late === 1,
        subscriptions: [subscription],
      })
    }
  }
  const [matched] = connection.all<{ news: number }>(MATCHED)
  return {
    chat,
    thread,
    ...(settings?.language && { language: settings.language }),
    isQuiet: settings?.quiet === 1,
    ...(clock && { clock: toClock(clock) }),
    subscriptions,
    news: [...news.values()],
    covers: matched?.news ?? 0,
  }
}

type SettingsRow = { readonly language: 'en' | 'ru' | null; readonly quiet: number }

type HitRow = {
  readonly row: number
  readonly statement: string
  readonly ingested_at: string
  readonly late: number
  readonly subscription: number
}

const ALERTS_FIRST = ['at-once', 'daily', 'weekdays', 'weekly'] as const
/** After so many alerts in so long a time a place has what comes next in one. */
const BURST_ALERTS = 3
const BURST = Temporal.Duration.from({ minutes: 10 })
// While a message is sent, or may have arrived, nothing is made beside it: all that comes meanwhile is told in the next.
const DUE_PLACES = `
  SELECT DISTINCT chat, thread FROM (
    SELECT chat, thread FROM subscription
    WHERE schedule = ?1 AND due_at <= ?2 AND (?4 IS NULL OR chat = ?4)
      AND NOT EXISTS (
        SELECT 1 FROM dispatch WHERE dispatch.chat = subscription.chat
          AND dispatch.thread = subscription.thread AND state IN ('waiting', 'sending')
          AND (state = 'sending' OR unsure > 0)
      )
      AND ${isNotPaused('subscription', '?2')}
      AND (schedule <> 'at-once' OR ${BURST_ALERTS} > (
        SELECT count(*) FROM dispatch WHERE dispatch.chat = subscription.chat
          AND dispatch.thread = subscription.thread AND alert = 1 AND composed_at > ?5
      ))
    ORDER BY due_at LIMIT ?3
  )`
const JOINED = `
  SELECT ${SUBSCRIPTION_COLUMNS} FROM subscription JOIN interest ON interest.row = interest
  WHERE chat = ? AND thread = ?`
const DUE = `${JOINED} AND due_at <= ? ORDER BY subscription.row`
const OF_PLACE = `${JOINED} ORDER BY subscription.row`
const PLACES = 'SELECT DISTINCT chat, thread FROM subscription WHERE chat = ? ORDER BY thread'
const SETTINGS = `
  SELECT coalesce(language, spoken) AS language, quiet FROM chat_settings WHERE chat = ?`
const CLOCK = 'SELECT zone, minute, quiet_from, quiet_until FROM clock WHERE chat = ?'
// What is new, and what is owed.
const HITS = `
  WITH wanted AS (
    SELECT row, chat, thread, interest, covered FROM json_each(?) AS asked
    JOIN subscription ON subscription.row = asked.value
  )
  SELECT news.row, news.statement, ingested_at, late, met.subscription FROM (
    SELECT wanted.row AS subscription, hit.news FROM wanted
    JOIN hit ON hit.interest = wanted.interest AND hit.news > covered
    WHERE NOT EXISTS (
      SELECT 1 FROM delivery WHERE delivery.chat = wanted.chat AND delivery.thread = wanted.thread
        AND delivery.news = hit.news
    )
    UNION ALL
    SELECT wanted.row, hit.news FROM wanted
    JOIN delivery ON delivery.chat = wanted.chat AND delivery.thread = wanted.thread
      AND part = 'owed'
    JOIN hit ON hit.interest = wanted.interest AND hit.news = delivery.news
  ) AS met JOIN news ON news.row = met.news
  ORDER BY news.row, met.subscription`
const MATCHED = 'SELECT news FROM matched'
