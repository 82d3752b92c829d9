import { createDigests } from '../../src/digest/digests.ts'
import { nextDue } from '../../src/digest/due.ts'
import { createLog } from '../../src/lib/log.ts'
import { interestKeys } from '../../src/search/interest.ts'
import { createSearch } from '../../src/search/search.ts'
import type { Subscription } from '../../src/store/following.ts'
import { type Clock, type Schedule, defaultClock } from '../../src/store/schedule.ts'
import type { SpeakerRef } from '../../src/statement/speaker.ts'
import type { Store } from '../../src/store/store.ts'
import type { BulkMessage, BulkOutcome, BulkPlace } from '../../src/telegram/bulk-sender.ts'
import { openSqlite } from '../store/engines.ts'
import { type ArticleSketch, article } from '../store/records.ts'

export const MARLOW: SpeakerRef = { id: 'ada-marlow', name: 'Ada Marlow' }

/** An archive with what follows it, at a moment that the test moves. */
export type World = {
  readonly store: Store
  now: Temporal.Instant
  /** What was sent, oldest first; what `answers` says comes of it. */
  readonly sent: (BulkPlace & BulkMessage)[]
  answers: (place: BulkPlace) => BulkOutcome | Promise<BulkOutcome>
  /** Brings an article that was published on the day of the moment. */
  ingest(sketch: Partial<ArticleSketch> & Pick<ArticleSketch, 'says'>): Promise<void>
  follow(wanted: Wanted): Promise<Subscription>
  /** Starts anew, prepares what is due at the moment, sends what can be sent, and ends. */
  run(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

type Wanted = {
  readonly chat?: number
  readonly thread?: number
  readonly speaker?: SpeakerRef
  readonly topic?: string
  readonly schedule?: Schedule
  readonly clock?: Clock
}

export async function createWorld(path = ':memory:'): Promise<World> {
  const store = await openSqlite(path)
  await store.saveSpeakers([{ ...MARLOW, aliases: [], offices: [] }])
  const search = createSearch({ store, aliases: {}, onOutage: () => undefined })
  const log = createLog({ level: 'silent', secrets: [] })
  let articles = 0
  const world: World = {
    store,
    now: Temporal.Instant.from('2026-11-24T08:00:00Z'),
    sent: [],
    answers: () => ({ outcome: 'sent', message: world.sent.length }),
    async ingest(sketch) {
      articles += 1
      const published = world.now.toString().slice(0, 10)
      const record = article({ key: `article-${articles}`, published, ...sketch })
      await store.saveArticles([record], { at: world.now })
    },
    async follow({ chat = 7, thread = 0, speaker, topic, schedule = { kind: 'daily' }, clock }) {
      const interest = await search.interest({
        speakers: speaker ? [speaker] : [],
        topic: topic === undefined ? [] : [topic],
      })
      if (clock) await store.saveClock(chat, clock, (own) => nextDue(own, clock, world.now))
      const dueAt =
        schedule.kind === 'at-once'
          ? undefined
          : nextDue(schedule, clock ?? defaultClock('UTC'), world.now)
      const keys = interestKeys(interest)
      const kept = await store.follow({ chat, thread, interest, keys, schedule, dueAt }, 50)
      if (kept === 'too-many') throw new Error('too many')
      return kept
    },
    async run() {
      const digests = createDigests({
        store,
        log,
        now: () => world.now,
        clock: defaultClock('UTC'),
        language: 'en',
        second: 1,
        async send(place, message) {
          world.sent.push({ ...place, ...message })
          return world.answers(place)
        },
      })
      await digests.prepare()
      await digests.deliver(new AbortController().signal)
      await digests.release()
    },
    [Symbol.asyncDispose]: () => store.close(),
  }
  return world
}
