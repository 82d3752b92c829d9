import type { FollowPlace } from '../../following.ts'
import { instantText } from '../../queries/instant-text.ts'
import type { Connection } from '../connection.ts'

/**
 * News that places are to be told and were not: their messages surely did not arrive. It is told with whatever else is due
 * then. Each is called inside a transaction.
 */
export function createOwed(connection: Connection) {
  return { takeBack, takeBackWaiting, forget, pause }

  /** Takes a message back that nobody has had: what it covers is owed, and due at `at`, or as it was. */
  function takeBack(row: number, at?: Temporal.Instant): void {
    connection.run(SET_DUE, row, at ? instantText(at) : null)
    connection.run(OWE, row)
    connection.run(DROP, row)
  }

  /** Takes all messages of a chat, or of a place of it, back that wait and that nobody can have had. */
  function takeBackWaiting(
    { chat, thread }: Pick<FollowPlace, 'chat'> & Partial<FollowPlace>,
    at?: Temporal.Instant,
  ): void {
    const waiting = connection.all<{ row: number }>(WAITING, chat, thread ?? null)
    for (const { row } of waiting) takeBack(row, at)
  }

  /** Forgets what a chat is owed that none of its subscriptions is about, but for `done`: what those wanted was told. */
  function forget(chat: number, done: readonly number[] = [], thread?: number): void {
    connection.run(FORGET, chat, thread ?? null, JSON.stringify(done))
  }

  /** Has nothing sent to a place, or to a whole chat, before an instant. */
  function pause(
    { chat, thread = WHOLE_CHAT }: Pick<FollowPlace, 'chat'> & Partial<FollowPlace>,
    until: Temporal.Instant,
  ): void {
    connection.run(PAUSE, chat, thread, instantText(until))
  }
}

const WHOLE_CHAT = -1

/** The condition that nothing holds up the chat and thread of a table; `now`: the parameter with the instant. */
export function isNotPaused(table: string, now: string): string {
  return `NOT EXISTS (
    SELECT 1 FROM pause WHERE pause.chat = ${table}.chat
      AND pause.thread IN (${WHOLE_CHAT}, ${table}.thread) AND pause.until > ${now}
  )`
}

const SET_DUE = `
  UPDATE subscription SET due_at = coalesce(?2, dispatch.composed_at) FROM dispatch
  WHERE dispatch.row = ?1 AND subscription.chat = dispatch.chat AND subscription.thread = dispatch.thread
    AND paused = 0 AND (due_at IS NULL OR due_at > coalesce(?2, dispatch.composed_at))
    AND interest IN (
      SELECT hit.interest FROM delivery JOIN hit ON hit.news = delivery.news
      WHERE delivery.chat = dispatch.chat AND delivery.thread = dispatch.thread
        AND delivery.dispatch = dispatch.row
    )`
const OWE = `
  UPDATE delivery SET part = 'owed', dispatch = NULL FROM dispatch
  WHERE dispatch.row = ? AND delivery.chat = dispatch.chat AND delivery.thread = dispatch.thread
    AND delivery.dispatch = dispatch.row`
const DROP = 'DELETE FROM dispatch WHERE row = ?'
const WAITING = `
  SELECT row FROM dispatch
  WHERE chat = ?1 AND state = 'waiting' AND unsure = 0 AND (?2 IS NULL OR thread = ?2)`
const FORGET = `
  DELETE FROM delivery INDEXED BY delivery_owed
  WHERE chat = ?1 AND part = 'owed' AND (?2 IS NULL OR thread = ?2) AND NOT EXISTS (
    SELECT 1 FROM hit JOIN subscription ON subscription.interest = hit.interest
    WHERE hit.news = delivery.news AND subscription.chat = delivery.chat
      AND subscription.thread = delivery.thread AND paused = 0
      AND subscription.row NOT IN (SELECT value FROM json_each(?3))
  )`
const PAUSE = `
  INSERT INTO pause (chat, thread, until) VALUES (?, ?, ?)
  ON CONFLICT DO UPDATE SET until = max(until, excluded.until)`
