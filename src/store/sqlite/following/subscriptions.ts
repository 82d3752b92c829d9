import { instantText } from '../../queries/instant-text.ts'
import type {
  Following,
  Interest,
  NewSubscription,
  ScheduleChange,
  Subscription,
} from '../../following.ts'
import type { Clock } from '../../schedule.ts'
import type { Connection } from '../connection.ts'
import {
  type ClockRow,
  SUBSCRIPTION_COLUMNS,
  type SubscriptionRow,
  toClock,
  toSubscription,
  weekdayOf,
} from './subscription-row.ts'

/** What chats follow and when, as they decide it. Each is called inside a turn of the connection. */
export function createSubscriptions(connection: Connection) {
  return { follow, subscriptions, schedule, clock, saveClock, mute, unmute }

  function follow(
    { chat, thread, interest, keys, schedule: wanted, dueAt }: NewSubscription,
    limit: number,
  ): Subscription | 'too-many' {
    const identity = identityOf(interest)
    const known = subscriptions(chat)
    const same = known.find((one) => one.thread === thread && identityOf(one.interest) === identity)
    if (same) {
      connection.run(UNMUTE_ALL, same.row)
      return { ...same, mutes: [] }
    }
    if (known.length >= limit) return 'too-many'
    const kept = keepInterest(identity, interest, keys)
    const [added] = connection.all<{ row: number }>(
      ADD,
      chat,
      thread,
      kept,
      wanted.kind,
      weekdayOf(wanted),
      textOf(dueAt),
      textOf(dueAt),
      interest.words ?? null,
    )
    const [row] = connection.all<SubscriptionRow>(
      `${SELECT} WHERE subscription.row = ?`,
      added?.row ?? 0,
    )
    if (!row) throw new Error('a subscription was not stored')
    return toSubscription(row)
  }

  function keepInterest(
    identity: string,
    { speakers, topic }: Interest,
    keys: readonly string[],
  ): number {
    connection.run(ADD_INTEREST, identity, JSON.stringify(speakers), JSON.stringify(topic))
    const [interest] = connection.all<{ row: number }>(INTEREST, identity)
    if (!interest) throw new Error('an interest was not stored')
    for (const key of keys) connection.run(ADD_KEY, key, interest.row)
    return interest.row
  }

  function subscriptions(chat: number): Subscription[] {
    return connection
      .all<SubscriptionRow>(`${SELECT} WHERE chat = ? ORDER BY subscription.row`, chat)
      .map(toSubscription)
  }

  function schedule(chat: number, row: number, change: ScheduleChange): void {
    if (change === 'paused') {
      connection.run(PAUSE, chat, row)
      return
    }
    connection.run(SKIP_PAUSE, chat, row)
    const { schedule: wanted, dueAt } = change
    const due = textOf(dueAt)
    connection.run(SCHEDULE, wanted.kind, weekdayOf(wanted), due, due, chat, row)
  }

  function clock(chat: number): Clock | undefined {
    const [row] = connection.all<ClockRow>(CLOCK, chat)
    return row && toClock(row)
  }

  function saveClock(...[chat, chosen, dueAt]: Parameters<Following['saveClock']>): void {
    const { zone, minute, quiet } = chosen
    connection.run(SAVE_CLOCK, chat, zone, minute, quiet?.from ?? null, quiet?.until ?? null)
    for (const { row, schedule: wanted, dueAt: due } of subscriptions(chat)) {
      // Alerts that wait are looked at anew; what is not due by itself, or paused, stays so.
      if (due) connection.run(SET_DUE, instantText(dueAt(wanted)), row)
    }
  }

  function mute(...[chat, rows, speaker]: Parameters<Following['mute']>): void {
    connection.run(MUTE, speaker, chat, JSON.stringify(rows))
  }

  function unmute(chat: number, row: number): void {
    connection.run(UNMUTE, row, chat)
  }
}

/** What makes it the same interest, in whatever words. */
function identityOf({ speakers, topic }: Interest): string {
  return JSON.stringify([
    speakers.map(({ id }) => id).toSorted(),
    topic.map(({ same, people }) => [same, people]),
  ])
}

function textOf(instant: Temporal.Instant | undefined): string | null {
  return instant ? instantText(instant) : null
}

const SELECT = `
  SELECT ${SUBSCRIPTION_COLUMNS} FROM subscription JOIN interest ON interest.row = interest`
const ADD = `
  INSERT INTO subscription (chat, thread, interest, schedule, weekday, due_at, first_due, words, covered)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(row), 0) FROM news)) RETURNING row`
const ADD_INTEREST = `
  INSERT INTO interest (identity, speakers, topic) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`
const INTEREST = 'SELECT row FROM interest WHERE identity = ?'
const ADD_KEY = 'INSERT INTO interest_key (key, interest) VALUES (?, ?) ON CONFLICT DO NOTHING'
const PAUSE = 'UPDATE subscription SET paused = 1, due_at = NULL WHERE chat = ? AND row = ?'
const SKIP_PAUSE = `
  UPDATE subscription SET covered = (SELECT coalesce(max(row), 0) FROM news)
  WHERE chat = ? AND row = ? AND paused = 1`
const SCHEDULE = `
  UPDATE subscription SET paused = 0, schedule = ?, weekday = ?, due_at = ?, first_due = ?
  WHERE chat = ? AND row = ?`
const CLOCK = 'SELECT zone, minute, quiet_from, quiet_until FROM clock WHERE chat = ?'
const SAVE_CLOCK = `
  INSERT INTO clock (chat, zone, minute, quiet_from, quiet_until) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (chat) DO UPDATE SET zone = excluded.zone, minute = excluded.minute,
    quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until`
const SET_DUE = 'UPDATE subscription SET due_at = ?1, first_due = ?1 WHERE row = ?2'
const MUTE = `
  INSERT INTO mute (subscription, speaker) SELECT row, ? FROM subscription
  WHERE chat = ? AND row IN (SELECT value FROM json_each(?)) ON CONFLICT DO NOTHING`
const OF_CHAT = 'SELECT row FROM subscription WHERE chat = ?'
const UNMUTE = `DELETE FROM mute WHERE row = ? AND subscription IN (${OF_CHAT})`
const UNMUTE_ALL = 'DELETE FROM mute WHERE subscription = ?'
