import type { Clock, Schedule } from '../store/schedule.ts'
import type { Composed, DueFollower } from '../store/following.ts'
import type { StatementRecord, Store } from '../store/store.ts'
import { bulkMessage } from '../telegram/bulk-sender.ts'
import { renderDigest } from '../telegram/render-digest.ts'
import { type TextLanguage, textsFor } from '../telegram/text/texts-for.ts'
import { type ComposedDigest, compose } from './compose.ts'
import { currentStatement } from './current-statement.ts'
import { nextDue } from './due.ts'

export type PrepareOptions = {
  readonly store: Pick<Store, 'statement' | 'dueFollowers' | 'enqueue' | 'holdLease'>
  /** Who prepares, as the lease knows it. */
  readonly holder: string
  readonly now: Temporal.Instant
  /** The hour and zone of chats that have not chosen. */
  readonly clock: Clock
  readonly language: TextLanguage
}

/** Composes all that is due and puts it into the outbox, some places at a time; ends when another process holds the lease. */
export async function prepare({ store, holder, ...options }: PrepareOptions): Promise<void> {
  const composeFor = createComposing({ store, ...options })
  const { now } = options
  while (await store.holdLease(holder, now, now.add(LEASE))) {
    const due = await store.dueFollowers(now, PLACES_AT_ONCE)
    if (due.length === 0) return
    const composed: Composed[] = []
    for (const follower of due) composed.push(await composeFor(follower))
    await store.enqueue(holder, composed, now)
  }
}

/** How long one process may be silent before another takes over. */
export const LEASE = Temporal.Duration.from({ seconds: 30 })
// The bot answers in between.
const PLACES_AT_ONCE = 100

/** Makes what composes for places; statements and dates are looked up once for all of them. */
function createComposing({
  store,
  now,
  clock,
  language,
}: Omit<PrepareOptions, 'holder' | 'store'> & { readonly store: Pick<Store, 'statement'> }) {
  const known = new Map<string, StatementRecord | undefined>()
  const dues = new Map<string, Temporal.Instant>()

  return async (follower: DueFollower): Promise<Composed> => {
    for (const { statement } of follower.news) {
      if (!known.has(statement)) known.set(statement, await currentStatement(store, statement))
    }
    const digest = compose(follower, { now, clock, statement: (id) => known.get(id) })
    const { chat, thread, covers, subscriptions } = follower
    return {
      chat,
      thread,
      covers,
      isAlert: subscriptions.some(({ schedule }) => schedule.kind === 'at-once'),
      messages: digest ? messagesOf(digest, follower) : [],
      more: digest?.more ?? [],
      late: digest?.late ?? [],
      subscriptions: subscriptions.map(({ row, schedule, dueAt }) => ({
        row,
        wasDue: dueAt,
        nextDue: dueAfterNow(schedule, follower.clock ?? clock),
      })),
    }
  }

  function messagesOf(digest: ComposedDigest, follower: DueFollower): Composed['messages'] {
    const texts = textsFor(follower.language, language)
    let at = 0
    return renderDigest(digest, now.epochMilliseconds, texts).map((message) => ({
      body: JSON.stringify(bulkMessage(message, follower.isQuiet)),
      news: digest.shown.slice(at, (at += message.items)),
    }))
  }

  /** An alert is due again when something comes up. */
  function dueAfterNow(schedule: Schedule, own: Clock): Temporal.Instant | undefined {
    if (schedule.kind === 'at-once') return undefined
    const key = JSON.stringify([schedule, own.zone, own.minute])
    const due = dues.get(key) ?? nextDue(schedule, own, now)
    dues.set(key, due)
    return due
  }
}
