import type { OutboxFigures } from '../../following.ts'
import { instantText } from '../../queries/instant-text.ts'
import type { Connection } from '../connection.ts'

/** How the outbox stands, with what has come to its end since an instant. Called inside a turn of the connection. */
export function outboxFigures(connection: Connection, since: Temporal.Instant): OutboxFigures {
  const [open] = connection.all<{ count: number; oldest: string | null }>(OPEN)
  const [owed] = connection.all<{ count: number; oldest: number | null }>(OWED)
  const oldest = [
    ...(open?.oldest ? [Temporal.Instant.from(open.oldest)] : []),
    ...(owed?.oldest ? [Temporal.Instant.fromEpochMilliseconds(owed.oldest)] : []),
  ].toSorted((a, b) => Temporal.Instant.compare(a, b))[0]
  const ends = connection.all<{ state: string; count: number }>(ENDS, instantText(since))
  const [due] = connection.all<{ next: string | null }>(NEXT_DUE)
  const count = (...states: readonly string[]) =>
    ends.filter(({ state }) => states.includes(state)).reduce((sum, end) => sum + end.count, 0)
  return {
    waiting: (open?.count ?? 0) + (owed?.count ?? 0),
    sent: count('sent'),
    failed: count('refused', 'unknown'),
    ...(oldest && { oldest }),
    ...(due?.next && { nextDue: Temporal.Instant.from(due.next) }),
  }
}

// Each part has its own index.
const OPEN = `
  SELECT count(*) AS count, min(composed_at) AS oldest FROM (
    SELECT composed_at FROM dispatch WHERE state = 'waiting'
    UNION ALL SELECT composed_at FROM dispatch WHERE state = 'sending'
  )`
// What is owed to a place will be a message.
const OWED = `
  SELECT count(*) AS count, min(oldest) AS oldest FROM (
    SELECT min(composed_at) AS oldest FROM delivery WHERE part = 'owed' GROUP BY chat, thread
  )`
const ENDS = 'SELECT state, count(*) AS count FROM dispatch WHERE settled_at >= ? GROUP BY state'
// One look into the index for each schedule, however many subscriptions there are.
const NEXT_DUE = `
  SELECT min(due_at) AS next FROM (
    SELECT (
      SELECT min(due_at) FROM subscription WHERE schedule = kind.value AND due_at IS NOT NULL
    ) AS due_at FROM json_each('["at-once", "daily", "weekdays", "weekly"]') AS kind
  )`
