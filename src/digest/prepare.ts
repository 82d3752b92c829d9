import { setImmediate } from 'node:timers/promises'
import type { Clock, Schedule } from '../store/schedule.ts'
import type { Composed, DueFollower, Subscription } from '../store/following.ts'
import type { Store } from '../store/store.ts'
import { writeDigestPage } from '../telegram/digest-page.ts'
import { digestPages } from '../telegram/render-digest.ts'
import { type TextLanguage, languageFor } from '../telegram/text/texts-for.ts'
import { type ComposedDigest, compose } from './compose.ts'
import { alertDue, nextDue } from './due.ts'
import type { Lease } from '../store/lease.ts'
import { createNewsReader } from './news-reader.ts'

export type PrepareOptions = {
  readonly store: Pick<Store, 'statement' | 'newsOf' | 'delivered' | 'dueFollowers' | 'enqueue'>
  readonly lease: Pick<Lease, 'holder' | 'hold'>
  readonly now: () => Temporal.Instant
  /** The hour and zone of chats that have not chosen. */
  readonly clock: Clock
  readonly language: TextLanguage
  /** Only this one's. */
  readonly chat?: number | undefined
}

/** Composes all that is due and puts it into the outbox, some places at a time; ends when another process holds the lease. */
export async function prepare({
  store,
  lease,
  now,
  chat,
  ...options
}: PrepareOptions): Promise<void> {
  const composeFor = createComposing({ store, ...options })
  while (await lease.hold()) {
    const moment = now()
    const due = await store.dueFollowers(moment, PLACES_AT_ONCE, chat)
    if (due.length === 0) return
    const composed: Composed[] = []
    for (const follower of due) composed.push(await composeFor(follower, moment))
    await store.enqueue(lease.holder, composed, moment)
    // The store answers without a pause: without this one the bot would answer nobody until all is composed.
    await setImmediate()
  }
}

const PLACES_AT_ONCE = 100

/** Makes what composes for places; statements and dates are looked up once for all of them. */
function createComposing({
  store,
  clock,
  language,
}: Omit<PrepareOptions, 'lease' | 'now' | 'chat'>) {
  const reader = createNewsReader(store)
  const dues = new Map<string, Temporal.Instant>()

  return async (due: DueFollower, now: Temporal.Instant): Promise<Composed> => {
    const own = due.clock ?? clock
    const quietUntil = alertDue(own, now)
    const isQuiet = Temporal.Instant.compare(quietUntil, now) > 0
    // An alert can have become due before the quiet hours and have waited until now.
    const isHeld = ({ schedule }: Subscription) => isQuiet && schedule.kind === 'at-once'
    const follower = await reader.untold({
      ...due,
      subscriptions: due.subscriptions.filter((one) => !isHeld(one)),
    })
    const digest = compose(follower, { now, clock, statement: reader.statement })
    const { chat, thread, covers, subscriptions } = follower
    return {
      chat,
      thread,
      covers,
      isAlert: subscriptions.some(({ schedule }) => schedule.kind === 'at-once'),
      messages: digest ? messagesOf(digest, follower, now) : [],
      more: digest?.more.flat() ?? [],
      late: digest?.late.flat() ?? [],
      subscriptions: subscriptions.map(({ row, schedule, dueAt }) => ({
        row,
        wasDue: dueAt,
        nextDue: dueAfter(schedule, own, now),
      })),
      postponed: due.subscriptions
        .filter(isHeld)
        .map(({ row, dueAt }) => ({ row, wasDue: dueAt, nextDue: quietUntil })),
    }
  }

  function messagesOf(
    digest: ComposedDigest,
    follower: DueFollower,
    now: Temporal.Instant,
  ): Composed['messages'] {
    let at = 0
    const { thread, isQuiet } = follower
    const pages = digestPages(digest, {
      rest: { composedAt: now.epochMilliseconds, thread },
      language: languageFor(follower.language, language),
      isQuiet,
    })
    return pages.map((page) => ({
      body: writeDigestPage(page),
      news: digest.shown.slice(at, (at += page.items.length)).flat(),
    }))
  }

  /** An alert is due again when something comes up. */
  function dueAfter(
    schedule: Schedule,
    own: Clock,
    now: Temporal.Instant,
  ): Temporal.Instant | undefined {
    if (schedule.kind === 'at-once') return undefined
    const key = JSON.stringify([schedule, own.zone, own.minute])
    const found = dues.get(key)
    const due =
      found && Temporal.Instant.compare(found, now) > 0 ? found : nextDue(schedule, own, now)
    dues.set(key, due)
    return due
  }
}
