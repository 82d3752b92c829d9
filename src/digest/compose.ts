/** What is new for a place, as values: which statements it is shown, why, and which it can open. */
import { toAnswerStatement } from '../search/to-answer-statement.ts'
import type { Clock } from '../store/schedule.ts'
import type { DueFollower, DueNews, Subscription } from '../store/following.ts'
import type { StatementRecord } from '../store/store.ts'
import type { Digest, DigestItem } from '../telegram/render-digest.ts'
import { nextDue } from './due.ts'

/** A digest with the rows of the news that it shows and that it lets open: of each statement all those that it is. */
export type ComposedDigest = Digest & {
  readonly shown: readonly Rows[]
  readonly more: readonly Rows[]
  readonly late: readonly Rows[]
}

type Rows = readonly number[]

export type ComposeOptions = {
  readonly now: Temporal.Instant
  /** The zone and the hour of chats that have not chosen. */
  readonly clock: Clock
  /** The current statement to which an id leads, if there is one. */
  readonly statement: (id: string) => StatementRecord | undefined
}

/**
 * The digest of a place: each statement once, with all the subscriptions that it meets, grouped by speaker, the newest
 * first, at most ten of them. `undefined` when there is nothing new.
 *
 * What should have come more than two days ago is not shown, only counted.
 */
export function compose(
  follower: DueFollower,
  { now, clock, statement }: ComposeOptions,
): ComposedDigest | undefined {
  const subscriptions = new Map(follower.subscriptions.map((one) => [one.row, one]))
  const found = unique(
    follower.news.flatMap((news) => {
      const record = statement(news.statement)
      const why = metBy(news, record, subscriptions).filter(isWanted(record))
      return record && why.length > 0 ? [{ news: [news], record, why }] : []
    }),
  )
  const hoursSince = (at: Temporal.Instant) => now.since(at).total('hours')
  const isLate = ({ news, why }: Found) =>
    news.every(
      (one) =>
        one.isLate ||
        // Nothing was due before it came.
        (hoursSince(one.ingestedAt) > LATE_HOURS &&
          why.every(({ schedule, firstDue }) => {
            const due = nextDue(schedule, follower.clock ?? clock, one.ingestedAt)
            const isOwed = !firstDue || hoursSince(firstDue) > LATE_HOURS
            return isOwed && hoursSince(due) > LATE_HOURS
          })),
    )
  const late = found.filter(isLate)
  const timely = found.filter((one) => !late.includes(one)).toSorted(newestFirst)
  if (found.length === 0) return undefined
  const shown = bySpeaker(timely.slice(0, SHOWN))
  const rows = (some: readonly Found[]) => some.map(({ news }) => news.map(({ row }) => row))
  return {
    items: shown.map(toItem),
    shown: rows(shown),
    more: rows(timely.slice(SHOWN)),
    late: rows(late),
  }
}

/** What a place is not shown because its speaker is not wanted there, oldest first. */
export function leftOut(
  follower: DueFollower,
  { statement }: Pick<ComposeOptions, 'statement'>,
): StatementRecord[] {
  const subscriptions = new Map(follower.subscriptions.map((one) => [one.row, one]))
  return follower.news.flatMap((news) => {
    const record = statement(news.statement)
    const met = metBy(news, record, subscriptions)
    return record && met.length > 0 && !met.some(isWanted(record)) ? [record] : []
  })
}

/** How many statements a digest shows. */
const SHOWN = 10
/** What should have come more than so long ago is only counted. */
export const LATE_HOURS = 48

type Found = {
  /** The newest first. */
  readonly news: readonly DueNews[]
  readonly record: StatementRecord
  readonly why: readonly Subscription[]
}

/** The subscriptions that a statement meets, if it is still on record. */
function metBy(
  news: DueNews,
  record: StatementRecord | undefined,
  subscriptions: ReadonlyMap<number, Subscription>,
): Subscription[] {
  const speaker = record?.state === 'current' ? record.speaker : undefined
  if (!speaker) return []
  return news.subscriptions.flatMap((row) => {
    const subscription = subscriptions.get(row)
    if (!subscription) return []
    // It can have been decided since that the words are somebody else's.
    const { speakers } = subscription.interest
    return speakers.length === 0 || speakers.some(({ id }) => id === speaker.id)
      ? [subscription]
      : []
  })
}

/** Whether a subscription does not leave out the speaker of a statement. */
function isWanted(record: StatementRecord | undefined): (subscription: Subscription) => boolean {
  return ({ mutes }) => !mutes.some(({ speaker }) => speaker.id === record?.speaker?.id)
}

/** News that has become one statement is one. */
function unique(found: readonly Found[]): Found[] {
  const same = Map.groupBy(found, ({ record }) => record.id)
  return [...same.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const all = [first, ...others]
    return [
      {
        record: first.record,
        news: all.flatMap(({ news }) => news).toSorted((a, b) => b.row - a.row),
        why: [...new Set(all.flatMap(({ why }) => why))],
      },
    ]
  })
}

function newestFirst(a: Found, b: Found): number {
  const [one, other] = [dateOf(a), dateOf(b)]
  return one === other ? rowOf(b) - rowOf(a) : one < other ? 1 : -1
}

function rowOf({ news }: Found): number {
  return news[0]?.row ?? 0
}

function dateOf({ record: { saidOn, publishedOn } }: Found): string {
  return saidOn ?? publishedOn ?? ''
}

/** Whoever spoke last comes first, with all that he or she said. */
function bySpeaker(found: readonly Found[]): Found[] {
  const groups = Map.groupBy(found, ({ record }) => record.speaker?.id)
  return [...groups.values()].flat()
}

function toItem({ record, why }: Found): DigestItem {
  return {
    id: record.id,
    statement: toAnswerStatement(record),
    why: why.map(({ row, interest }) => ({ subscription: row, interest })),
  }
}
