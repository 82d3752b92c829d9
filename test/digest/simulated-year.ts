import { type ComposedDigest, compose } from '../../src/digest/compose.ts'
import { alertDue, nextDue } from '../../src/digest/due.ts'
import type { DueFollower, Subscription } from '../../src/store/following.ts'
import type { Clock, Schedule } from '../../src/store/schedule.ts'
import type { StatementRecord } from '../../src/store/store.ts'
import { dueAfter } from './clock-oracle.ts'

const MINUTE = 60_000

/** What befalls one chat; moments are minutes from the beginning of the year. */
export type Year = {
  readonly year: number
  readonly clock: Clock
  /** Each meets the statements of some topics. */
  readonly subscriptions: readonly { readonly schedule: Schedule; readonly topics: number }[]
  /** When a statement comes, and on which of the topics, a bit each, it is. */
  readonly statements: readonly { readonly at: number; readonly topic: number }[]
  /** When the program does not run, one after the other: how long after the last, and for how long. */
  readonly outages: readonly { readonly after: number; readonly lasts: number }[]
}

/** What a chat was told of a statement, beside what it should have been, both in milliseconds since 1970. */
export type Told = {
  readonly statement: number
  readonly times: readonly number[]
  /** `undefined`: never. */
  readonly expected: number | undefined
}

/** Lets a chat live through a year, and tells when it was told of each statement and when it should have been. */
export function simulateYear(plan: Year): Told[] {
  const start = Date.UTC(plan.year, 0, 1)
  const outages = outagesOf(plan, start)
  const up = (at: number) =>
    outages.find(({ from, until }) => at >= from && at < until)?.until ?? at
  const instant = (at: number) => Temporal.Instant.fromEpochMilliseconds(at)
  const { clock, subscriptions } = plan
  const dues = subscriptions.map(({ schedule }) =>
    schedule.kind === 'at-once'
      ? undefined
      : nextDue(schedule, clock, instant(start)).epochMilliseconds,
  )
  const waits = subscriptions.map(() => new Set<number>())
  const came = plan.statements.map(({ at }) => start + at * MINUTE)
  const arrivals = [...came.keys()].toSorted((a, b) => up(came[a] ?? 0) - up(came[b] ?? 0))
  const told = came.map((): number[] => [])

  for (let next = 0; ;) {
    const arrival = arrivals[next]
    const matched = arrival === undefined ? Infinity : up(came[arrival] ?? 0)
    const due = up(Math.min(...dues.map((at) => at ?? Infinity)))
    if (arrival !== undefined && matched <= due) {
      arrive(arrival, matched)
      next += 1
    } else if (waits.some(({ size }) => size > 0)) tell(due)
    else if (arrival === undefined) break
    else skip(due)
  }
  return told.map((times, statement) => ({ statement, times, expected: expected(statement) }))

  function arrive(statement: number, at: number): void {
    for (const [index, { schedule }] of subscriptions.entries()) {
      if (!meets(index, statement)) continue
      waits[index]?.add(statement)
      if (schedule.kind === 'at-once') {
        dues[index] ??= alertDue(clock, instant(at)).epochMilliseconds
      }
    }
  }

  /** Composes what is due, and sets when it is due next. */
  function tell(at: number): void {
    const due = [...dues.keys()].filter((index) => (dues[index] ?? Infinity) <= at)
    const news = new Set(due.flatMap((index) => [...(waits[index] ?? [])]))
    const digest = compose(follower(due, news), { now: instant(at), clock, statement: recordOf })
    for (const row of rowsOf(digest)) {
      told[row]?.push(at)
      for (const waiting of waits) waiting.delete(row)
    }
    skip(at)
  }

  function skip(at: number): void {
    for (const [index, { schedule }] of subscriptions.entries()) {
      if ((dues[index] ?? Infinity) > at) continue
      dues[index] =
        schedule.kind === 'at-once'
          ? undefined
          : nextDue(schedule, clock, instant(at)).epochMilliseconds
    }
  }

  function follower(due: readonly number[], news: ReadonlySet<number>): DueFollower {
    return {
      chat: 1,
      thread: 0,
      isQuiet: false,
      clock,
      subscriptions: due.map((row): Subscription => {
        const schedule = subscriptions[row]?.schedule ?? { kind: 'daily' }
        const interest = { speakers: [], topic: [] }
        return { chat: 1, thread: 0, row, interest, schedule, isPaused: false, mutes: [] }
      }),
      news: [...news].map((row) => ({
        row,
        statement: String(row),
        ingestedAt: instant(came[row] ?? 0),
        isLate: false,
        subscriptions: due.filter((index) => meets(index, row)),
      })),
      covers: came.length,
    }
  }

  function meets(subscription: number, statement: number): boolean {
    const topic = plan.statements[statement]?.topic ?? 0
    return ((subscriptions[subscription]?.topics ?? 0) & (1 << topic)) > 0
  }

  /** At the first hour at which a subscription that it meets is due, or as soon as the program runs again. */
  function expected(statement: number): number | undefined {
    const at = came[statement] ?? 0
    const outage = outages.find(({ from, until }) => at >= from && at < until)
    const moments = subscriptions.flatMap(({ schedule }, index) => {
      if (!meets(index, statement)) return []
      if (schedule.kind === 'at-once') return [up(at)]
      // What was due while nothing ran is told with what came meanwhile.
      const missed = outage && dueAfter(schedule, clock, outage.from - 1)
      if (outage && missed !== undefined && missed < outage.until) return [outage.until]
      return [up(dueAfter(schedule, clock, at - 1))]
    })
    return moments.length > 0 ? Math.min(...moments) : undefined
  }
}

function rowsOf(digest: ComposedDigest | undefined): number[] {
  return digest ? [digest.shown, digest.more, digest.late].flatMap((rows) => rows.flat()) : []
}

function outagesOf({ outages }: Year, start: number): { from: number; until: number }[] {
  let at = start
  return outages.map(({ after, lasts }) => {
    const from = at + after * MINUTE
    at = from + lasts * MINUTE
    return { from, until: at }
  })
}

function recordOf(id: string): StatementRecord {
  return {
    id,
    kind: 'direct',
    passage: 'The ferry is late.',
    quotes: [],
    speaker: { id: 'ada-marlow', name: 'Ada Marlow' },
    confidence: 1,
    state: 'current',
  }
}
