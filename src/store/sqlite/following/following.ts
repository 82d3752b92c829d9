import type { Transaction } from 'kysely'
import type { Following } from '../../following.ts'
import { forgetFollowing, unfollow } from '../../queries/following.ts'
import { saveShown } from '../../queries/shown-statements.ts'
import type { Tables } from '../../tables.ts'
import type { Connection } from '../connection.ts'
import { dueFollowers, followersOf } from './due-followers.ts'
import { createMatching } from './matching.ts'
import { createOwed } from './owed.ts'
import { newsOf } from './news-of.ts'
import { createOutbox } from './outbox.ts'
import { outboxFigures } from './outbox-figures.ts'
import { createSubscriptions } from './subscriptions.ts'

/** Following over one SQLite connection. */
export function createFollowing(connection: Connection): Following {
  const subscriptions = createSubscriptions(connection)
  const matching = createMatching(connection)
  const outbox = createOutbox(connection)
  const owed = createOwed(connection)
  const read = <T>(work: () => T) => connection.read(work)
  const write = <T>(work: () => T) => connection.write(async () => work())
  /** What waits for a chat while it decides what it wants is made anew as it then wants it. */
  const decide = <T>(chat: number, work: (transaction: Transaction<Tables>) => T | Promise<T>) =>
    connection.write(async (transaction) => {
      owed.takeBackWaiting({ chat })
      const done = await work(transaction)
      owed.forget(chat)
      return done
    })
  const writeSoon = <T>(work: () => T) => connection.writeSoon(async () => work())

  return {
    follow: (subscription, limit) => write(() => subscriptions.follow(subscription, limit)),
    subscriptions: (chat) => read(() => subscriptions.subscriptions(chat)),
    schedule: (chat, row, change) => decide(chat, () => subscriptions.schedule(chat, row, change)),
    unfollow: (chat, row) => decide(chat, (transaction) => unfollow(transaction, chat, row)),
    clock: (chat) => read(() => subscriptions.clock(chat)),
    saveClock: (...clock) => write(() => subscriptions.saveClock(...clock)),
    mute: (chat, ...mute) => decide(chat, () => subscriptions.mute(chat, ...mute)),
    unmute: (...mute) => write(() => subscriptions.unmute(...mute)),

    holdLease: (...lease) => writeSoon(() => outbox.holdLease(...lease)),
    unmatchedNews: (limit) => read(() => matching.unmatchedNews(limit)),
    interestsByKeys: (keys) => read(() => matching.interestsByKeys(keys)),
    wakeAlerts: (...alerts) => write(() => matching.wakeAlerts(...alerts)),
    saveHits: (...hits) => write(() => matching.saveHits(...hits)),

    // What it takes back is told by what is made of it, and that is waited for.
    dueFollowers: (...due) => writeSoon(() => dueFollowers(connection, ...due)),
    followersOf: (chat) => read(() => followersOf(connection, chat)),
    enqueue: (holder, composed, now) => write(() => outbox.enqueue(holder, composed, now)),
    restOf: (...rest) => read(() => outbox.restOf(...rest)),
    newsOf: (statement) => read(() => newsOf(connection, statement)),
    delivered: (place, news) => read(() => outbox.delivered(place, news)),

    claimDispatches: (holder, now, limit) => writeSoon(() => outbox.claim(holder, now, limit)),
    beginDispatch: (...begun) => writeSoon(() => outbox.begin(...begun)),
    settleDispatch: (dispatch, outcome, now) =>
      connection.write(async (transaction) => {
        outbox.settle(dispatch, outcome, now)
        if (outcome.outcome !== 'sent') return
        const { message, shows: statements, language } = outcome
        const place = { chat: dispatch.chat, message }
        const showing = { ...place, form: 'digest', statements, language, sentAt: now } as const
        await saveShown(transaction, showing)
      }),
    digestAt: (chat, message) => read(() => outbox.digestAt(chat, message)),
    pauseChat: (chat, until) => write(() => outbox.pauseChat(chat, until)),
    outboxFigures: (since) => read(() => outboxFigures(connection, since)),
    endFollowing: (chat, thread) =>
      connection.write((transaction) => forgetFollowing(transaction, [chat], thread)),
    forgetNews: (before) => write(() => outbox.forgetNews(before)),
  }
}
