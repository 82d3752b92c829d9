import type { DueFollower, DueNews, FollowPlace, Subscription } from '../../following.ts'
import { instantText } from '../../queries/instant-text.ts'
import type { Connection } from '../connection.ts'
import {
  type ClockRow,
  SUBSCRIPTION_COLUMNS,
  type SubscriptionRow,
  toClock,
  toSubscription,
} from './subscription-row.ts'

/** Places with something due, alerts first, with what is new there. Called inside a turn of the connection. */
export function dueFollowers(
  connection: Connection,
  now: Temporal.Instant,
  limit: number,
  only?: number,
): DueFollower[] {
  const until = instantText(now)
  const places = new Map<string, FollowPlace>()
  for (const schedule of ALERTS_FIRST) {
    const left = limit - places.size
    if (left <= 0) break
    const due = connection.all<FollowPlace>(DUE_PLACES, schedule, until, left, only ?? null)
    for (const { chat, thread } of due) {
      places.set(`${chat} ${thread}`, { chat, thread })
    }
  }
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
      news.set(row, { row, statement, ingestedAt, subscriptions: [subscription] })
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
  readonly subscription: number
}

const ALERTS_FIRST = ['at-once', 'daily', 'weekdays', 'weekly'] as const
// While a message waits to be sent no digest is made beside it: all that comes meanwhile is told in the next.
const DUE_PLACES = `
  SELECT DISTINCT chat, thread FROM (
    SELECT chat, thread FROM subscription
    WHERE schedule = ?1 AND due_at <= ?2 AND (?4 IS NULL OR chat = ?4) AND (schedule = 'at-once' OR NOT EXISTS (
      SELECT 1 FROM dispatch WHERE dispatch.chat = subscription.chat
        AND dispatch.thread = subscription.thread AND state IN ('waiting', 'sending')
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
const HITS = `
  SELECT news.row, news.statement, ingested_at, subscription.row AS subscription
  FROM json_each(?) AS wanted
  JOIN subscription ON subscription.row = wanted.value
  JOIN hit ON hit.interest = subscription.interest AND hit.news > covered
  JOIN news ON news.row = hit.news
  LEFT JOIN delivery ON delivery.chat = subscription.chat AND delivery.thread = subscription.thread
    AND delivery.news = hit.news
  WHERE delivery.news IS NULL
  ORDER BY news.row, subscription.row`
const MATCHED = 'SELECT news FROM matched'
