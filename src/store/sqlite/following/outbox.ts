import type {
  Composed,
  Dispatch,
  DispatchOutcome,
  FollowPlace,
  Following,
} from '../../following.ts'
import { instantText } from '../../queries/instant-text.ts'
import type { Connection } from '../connection.ts'
import { type ClockRow, toClock } from './subscription-row.ts'
import { createOwed, isNotPaused } from './owed.ts'

/** The messages to be sent, and what has become of them. Each is called inside a transaction. */
export function createOutbox(connection: Connection) {
  const owed = createOwed(connection)
  return {
    holdLease,
    enqueue,
    claim,
    begin,
    settle,
    digestAt,
    pauseChat,
    restOf,
    delivered,
    forgetNews,
  }

  function holdLease(...[holder, now, until, work = 'digest']: Parameters<Following['holdLease']>) {
    return connection.run(HOLD, work, holder, instantText(until), instantText(now)) > 0
  }

  /** Whether nobody has taken the lease over, be it at its end or not. */
  function isHolder(holder: string): boolean {
    return connection.all(HOLDER, holder).length > 0
  }

  function enqueue(holder: string, composed: readonly Composed[], now: Temporal.Instant): void {
    if (!isHolder(holder)) return
    for (const one of composed) {
      if (!advance(one)) continue
      add(one, now)
      const done = one.subscriptions.map(({ row }) => row)
      owed.forget(one.chat, done, one.thread)
    }
  }

  /** Sets when the subscriptions are due next; false when they were changed since, by a person or another process. */
  function advance({ subscriptions, postponed, covers }: Composed): boolean {
    const holds = [...subscriptions, ...postponed].every(
      ({ row, wasDue }) =>
        connection.all(IS_DUE, row, wasDue ? instantText(wasDue) : null).length > 0,
    )
    if (!holds) return false
    for (const { row, nextDue } of subscriptions) {
      if (nextDue) connection.run(ADVANCE, instantText(nextDue), covers, row)
      else connection.run(END_ALERT, covers, row)
    }
    for (const { row, nextDue } of postponed) connection.run(POSTPONE, instantText(nextDue), row)
    return true
  }

  function add(
    { chat, thread, isAlert, messages, more, late }: Composed,
    now: Temporal.Instant,
  ): void {
    const at = now.epochMilliseconds
    const cover = (news: number, part: string, dispatch: number | null) =>
      connection.run(COVER, chat, thread, news, part, at, dispatch)
    let last: number | null = null
    for (const { body, news } of messages) {
      const [added] = connection.all<{ row: number }>(
        ADD,
        chat,
        thread,
        isAlert ? 1 : 0,
        body,
        instantText(now),
      )
      last = added?.row ?? null
      for (const one of news) cover(one, 'shown', last)
    }
    // The last message lets them open.
    for (const one of more) cover(one, 'more', last)
    for (const one of late) cover(one, 'late', last)
  }

  function claim(holder: string, now: Temporal.Instant, limit: number): Dispatch[] {
    if (!isHolder(holder)) return []
    takeOver(holder, now)
    const claimed = connection.all<ClaimedRow>(CLAIMABLE, instantText(now), limit)
    for (const { row } of claimed) connection.run(CLAIM, holder, row)
    return claimed.map(({ alert, unsure, composed_at: composedAt, ...dispatch }) => {
      const [clock] = alert === 1 ? connection.all<ClockRow>(CLOCK, dispatch.chat) : []
      return {
        ...dispatch,
        composedAt: Temporal.Instant.from(composedAt),
        mayHaveArrived: unsure > 0,
        ...(clock && { alertClock: toClock(clock) }),
      }
    })
  }

  function begin(...[{ row, claim: own }, repeatAt]: Parameters<Following['beginDispatch']>) {
    return connection.run(BEGIN, instantText(repeatAt), row, own) > 0
  }

  /** What another process was sending when it ended may have arrived: it is sent once more, the first time. */
  function takeOver(holder: string, now: Temporal.Instant): void {
    connection.run(GIVE_UP, instantText(now), holder)
    connection.run(TAKE_OVER, holder)
  }

  function settle(
    { row, claim: own }: Pick<Dispatch, 'row' | 'claim'>,
    outcome: DispatchOutcome,
    now: Temporal.Instant,
  ): void {
    const end = (state: string) => connection.run(END, state, instantText(now), row, own)
    if (outcome.outcome === 'sent') connection.run(SENT, outcome.message, instantText(now), row)
    else if (!('at' in outcome)) end(outcome.outcome)
    else if (outcome.outcome === 'unsent' || outcome.outcome === 'untried') {
      const change = outcome.outcome === 'unsent' ? UNSENT : UNTRIED
      connection.run(change, own, instantText(outcome.at), row)
      const [place] = connection.all<FollowPlace>(UNHAD, row, own)
      if (!place) return
      owed.takeBack(row, outcome.at)
      if (Temporal.Instant.compare(outcome.at, now) > 0) owed.pause(place, outcome.at)
    } else if (connection.run(AGAIN, instantText(outcome.at), row, own) === 0) end('unknown')
  }

  function digestAt(chat: number, message: number): string | undefined {
    return connection.all<{ body: string | null }>(BODY, chat, message)[0]?.body ?? undefined
  }

  function pauseChat(chat: number, until: Temporal.Instant): void {
    owed.pause({ chat }, until)
    owed.takeBackWaiting({ chat }, until)
  }

  function restOf(...[place, composedAt, part]: Parameters<Following['restOf']>): string[] {
    return connection
      .all<{ statement: string }>(REST, place.chat, place.thread, composedAt, part)
      .map(({ statement }) => statement)
  }

  function delivered({ chat, thread }: FollowPlace, news: readonly number[]): number[] {
    return connection
      .all<{ news: number }>(DELIVERED, chat, thread, JSON.stringify(news))
      .map((one) => one.news)
  }

  function forgetNews(before: Temporal.Instant): void {
    const text = instantText(before)
    connection.run(FORGET_DISPATCHES, text)
    connection.run(FORGET_PAUSES, text)
    connection.run(FORGET_DELIVERIES, text)
    connection.run(FORGET_HITS, text)
    connection.run(FORGET_NEWS, text)
  }
}

type ClaimedRow = Pick<Dispatch, 'row' | 'chat' | 'thread' | 'body' | 'claim'> & {
  readonly alert: number
  readonly unsure: number
  readonly composed_at: string
}

const HOLD = `
  INSERT INTO lease (name, holder, until) VALUES (?, ?, ?)
  ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
  WHERE holder = excluded.holder OR until <= ?`
const HOLDER = "SELECT 1 FROM lease WHERE name = 'digest' AND holder = ?"
const IS_DUE = 'SELECT 1 FROM subscription WHERE row = ? AND paused = 0 AND due_at IS ?'
const ADVANCE = 'UPDATE subscription SET due_at = ?, covered = max(covered, ?) WHERE row = ?'
// What came up since the alert was composed is due still.
const END_ALERT = `
  UPDATE subscription SET covered = max(covered, ?1), due_at = iif(
    EXISTS (SELECT 1 FROM hit WHERE hit.interest = subscription.interest AND hit.news > ?1), due_at, NULL
  ) WHERE row = ?2`
const ADD = `
  INSERT INTO dispatch (chat, thread, alert, body, composed_at) VALUES (?, ?, ?, ?, ?) RETURNING row`
// It goes on covering nothing: what is new is told when the wait is over.
const POSTPONE = 'UPDATE subscription SET due_at = ? WHERE row = ?'
// A statement that the place has had in any way is not counted twice.
const COVER = `
  INSERT INTO delivery (chat, thread, news, part, composed_at, dispatch) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET part = excluded.part, composed_at = excluded.composed_at,
    dispatch = excluded.dispatch
  WHERE delivery.part = 'owed'`
const CLAIMABLE = `
  SELECT row, chat, thread, alert, body, claim + 1 AS claim, unsure, composed_at FROM dispatch AS next
  WHERE state = 'waiting' AND (not_before IS NULL OR not_before <= ?1)
  AND ${isNotPaused('next', '?1')} AND NOT EXISTS (
    SELECT 1 FROM dispatch AS other
    WHERE other.chat = next.chat AND other.state IN ('waiting', 'sending') AND (
      other.state = 'sending' OR other.alert > next.alert
      OR (other.alert = next.alert AND other.row < next.row)
    )
  )
  ORDER BY alert DESC, row LIMIT ?2`
const CLAIM = `
  UPDATE dispatch SET state = 'sending', claim = claim + 1, holder = ?
  WHERE row = ?`
const GIVE_UP = `
  UPDATE dispatch SET state = 'unknown', body = NULL, settled_at = ?
  WHERE state = 'sending' AND holder <> ? AND unsure > 1`
const TAKE_OVER = "UPDATE dispatch SET state = 'waiting' WHERE state = 'sending' AND holder <> ?"
// Whoever sent it: it is there.
const SENT = `
  UPDATE dispatch SET state = 'sent', message = ?, settled_at = ?
  WHERE row = ? AND state <> 'sent'`
const MINE = "row = ? AND state = 'sending' AND claim = ?"
const BEGIN = `UPDATE dispatch SET unsure = unsure + 1, not_before = ? WHERE ${MINE}`
const END = `UPDATE dispatch SET state = ?, body = NULL, settled_at = ? WHERE ${MINE}`
// Also when it was claimed by another since: one attempt less of which nobody knows.
const UNSENT = `
  UPDATE dispatch SET unsure = unsure - 1,
    state = iif(claim = ?1, 'waiting', state), not_before = iif(claim = ?1, ?2, not_before)
  WHERE row = ?3 AND state IN ('waiting', 'sending')`
const UNTRIED = `
  UPDATE dispatch SET state = 'waiting', not_before = ?2
  WHERE row = ?3 AND state = 'sending' AND claim = ?1`
// What nobody can have had, unless another has claimed it since.
const UNHAD = `
  SELECT chat, thread FROM dispatch
  WHERE row = ? AND claim = ? AND state = 'waiting' AND unsure = 0`
const CLOCK = 'SELECT zone, minute, quiet_from, quiet_until FROM clock WHERE chat = ?'
const AGAIN = `UPDATE dispatch SET state = 'waiting', not_before = ? WHERE ${MINE} AND unsure < 2`
const REST = `
  SELECT statement FROM delivery JOIN news ON news.row = news
  WHERE chat = ? AND thread = ? AND delivery.composed_at = ? AND part = ? ORDER BY news.row DESC`
const DELIVERED = `
  SELECT news FROM delivery
  WHERE chat = ? AND thread = ? AND part <> 'owed' AND news IN (SELECT value FROM json_each(?))`
// The latest: messages of a group have other numbers in the supergroup that it became.
const BODY = `
  SELECT body FROM dispatch WHERE chat = ? AND state = 'sent' AND message = ? ORDER BY row DESC LIMIT 1`
const FORGET_DELIVERIES =
  'DELETE FROM delivery WHERE news IN (SELECT row FROM news WHERE ingested_at < ?)'
const FORGET_HITS = 'DELETE FROM hit WHERE news IN (SELECT row FROM news WHERE ingested_at < ?)'
const FORGET_DISPATCHES = 'DELETE FROM dispatch WHERE settled_at < ?'
const FORGET_PAUSES = 'DELETE FROM pause WHERE until < ?'
const FORGET_NEWS = 'DELETE FROM news WHERE ingested_at < ?'
