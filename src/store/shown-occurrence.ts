import type { PartialDate } from '../statement/dates.ts'
import type { Kind } from '../statement/kind.ts'
import { dayRange } from './day-range.ts'

/** What of an occurrence decides which one a statement shows, and whether the statement can answer. */
export type RankedOccurrence = {
  /** Whether its revision is the article's current one. */
  readonly live: boolean
  readonly confidence: number
  readonly publishedOn?: PartialDate | undefined
  readonly articleKey: string
  readonly revision: number
  readonly start: number
  readonly kind: Kind
  readonly role?: string | undefined
  readonly saidOn?: PartialDate | undefined
}

/** Below this confidence a statement is kept and never answers. */
const ANSWER_CONFIDENCE = 0.6

/**
 * The occurrence that a statement shows: of those still there the one published first, if any is likely enough one of
 * these. Depends on the set alone, not on its order.
 */
export function shownOccurrence<T extends RankedOccurrence>(occurrences: readonly [T, ...T[]]): T {
  return occurrences.reduce((shown, other) => (compare(other, shown) < 0 ? other : shown))
}

/** Whether the occurrence can answer a question once its speaker is known. */
export function isLikely({ confidence }: RankedOccurrence): boolean {
  return confidence >= ANSWER_CONFIDENCE
}

function compare(one: RankedOccurrence, other: RankedOccurrence): number {
  return (
    Number(other.live) - Number(one.live) ||
    Number(isLikely(other)) - Number(isLikely(one)) ||
    firstDay(one) - firstDay(other) ||
    compareText(one.articleKey, other.articleKey) ||
    other.revision - one.revision ||
    one.start - other.start
  )
}

/** Unknown dates come last. */
function firstDay({ publishedOn }: RankedOccurrence): number {
  return dayRange(publishedOn)?.first ?? 99_991_231
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
