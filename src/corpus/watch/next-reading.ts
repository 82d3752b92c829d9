/**
 * When a source or a page of it is read again: values in, values out.
 *
 * A source is asked six times as often as it has something new, on average of late; one that has been silent for longer
 * than it used to, the more rarely the longer that lasts. What fails is tried after twice the time each time.
 */
import type { SourceState, WatchedPage } from '../../store/sources.ts'

/** `random`: from 0 up to 1, so that what was read together is not always read together. */
export type Moment = { readonly now: Temporal.Instant; readonly random: number }

export type SourceReading =
  /** `fresh`: how many articles were new or had changed; other bytes alone are no change. */
  | { readonly kind: 'read'; readonly fresh: number }
  | {
      readonly kind: 'failed'
      readonly problem: string
      readonly retryAt?: Temporal.Instant | undefined
    }

/** What is known of a source after a reading. */
export function afterReading(
  before: SourceState,
  reading: SourceReading,
  moment: Moment,
): SourceState {
  const { now } = moment
  const { gap, readAt, changedAt } = before
  if (reading.kind === 'failed') {
    const failures = before.failures + 1
    const { failingSince = now } = before
    const dueAt = retryAt(failures, reading.retryAt, moment)
    return { gap, readAt, changedAt, failures, failingSince, dueAt, problem: reading.problem }
  }
  const isNew = reading.fresh > 0
  // What is there at the first reading tells nothing of when it came.
  const isChange = isNew && readAt !== undefined
  const seen = changedAt ?? now
  const observed = secondsBetween(seen, now)
  const newGap = isChange ? Math.round(averaged(gap, observed)) : gap
  const silence = isChange ? 0 : observed
  const seconds = Math.max(newGap ?? 0, silence / PATIENCE) / ASKED_PER_CHANGE
  return {
    gap: newGap,
    readAt: now,
    changedAt: isNew ? now : seen,
    failures: 0,
    dueAt: inAbout(seconds, moment),
  }
}

/** When a page is looked at again to see whether it changed; `undefined`: no more. */
export function nextCheck(checks: number, moment: Moment): Temporal.Instant | undefined {
  const seconds = CHECKS[checks]
  return seconds === undefined ? undefined : inAbout(seconds, moment)
}

/** A page that could not be read, once more; given up after some days. */
export function afterFailure(
  page: Pick<WatchedPage, 'address' | 'since' | 'failures' | 'checks'>,
  asked: Temporal.Instant | undefined,
  moment: Moment,
): Omit<WatchedPage, 'source'> {
  const failures = page.failures + 1
  const dueAt = failures < MOST_FAILURES ? retryAt(failures, asked, moment) : undefined
  return { ...page, failures, dueAt }
}

/** When what failed so often in a row is tried again, and not before the server asks to. */
function retryAt(
  failures: number,
  asked: Temporal.Instant | undefined,
  moment: Moment,
): Temporal.Instant {
  const own = inAbout(SHORTEST * 2 ** Math.min(failures - 1, MOST_DOUBLINGS), moment)
  if (!asked || Temporal.Instant.compare(asked, own) <= 0) return own
  return asked.add({ seconds: Math.ceil(JITTER_AFTER_WAIT * moment.random) })
}

function averaged(gap: number | undefined, observed: number): number {
  return gap === undefined ? observed : gap + (observed - gap) * WEIGHT_OF_NEWEST
}

/** Between the shortest and the longest pause, and up to a tenth later. */
function inAbout(seconds: number, { now, random }: Moment): Temporal.Instant {
  const pause = Math.min(Math.max(seconds, SHORTEST), LONGEST / (1 + JITTER))
  return now.add({ seconds: Math.floor(pause * (1 + JITTER * random)) })
}

function secondsBetween(from: Temporal.Instant, until: Temporal.Instant): number {
  return Math.max(0, until.since(from).total('seconds'))
}

const HOUR = 3_600
const SHORTEST = 300
const LONGEST = 24 * HOUR
const JITTER = 0.1
const JITTER_AFTER_WAIT = 60
const ASKED_PER_CHANGE = 6
// A night without news does not make a newsroom a slow one.
const PATIENCE = 4
const WEIGHT_OF_NEWEST = 0.25
const MOST_DOUBLINGS = 9
// Most corrections come on the day itself.
const CHECKS: readonly number[] = [HOUR, 3 * HOUR, 12 * HOUR, 48 * HOUR]
// After three days.
const MOST_FAILURES = 11
