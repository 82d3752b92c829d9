import { z } from 'zod'
import { nameKey } from '../language/name-key.ts'
import { DatedSince } from '../statement/dates.ts'
import { Text } from '../statement/fields.ts'
import { dayRange } from './day-range.ts'
import { type RankedOccurrence, shownOccurrence } from './shown-occurrence.ts'

/**
 * Which statements of a speaker are another's of the same name: those made in a role, as their articles say; those of a
 * period; those of the article at an address.
 */
export const SplitRule = z.union([
  z.strictObject({ role: Text }),
  z.strictObject({ article: Text }),
  z
    .strictObject({ from: DatedSince.optional(), until: DatedSince.optional() })
    .refine(
      ({ from, until }) => from !== undefined || until !== undefined,
      'a period without days',
    ),
])
export type SplitRule = z.infer<typeof SplitRule>

/** An occurrence as far as it decides whether its statement is split off. */
export type SplitOccurrence = RankedOccurrence & {
  readonly url?: string | undefined
  /** Something was decided about just these words. */
  readonly isDecided: boolean
}

/**
 * Whether a statement with these occurrences is split off, by those that are still there, if any. What was decided about
 * a statement goes first, and of what may be either's nothing goes: a date must lie in the period whole.
 */
export function isSplitOff<T extends SplitOccurrence>(
  rule: SplitRule,
  occurrences: readonly [T, ...T[]],
): boolean {
  const live = occurrences.filter((one) => one.live)
  const there = live.length > 0 ? live : occurrences
  if (there.some(({ isDecided }) => isDecided)) return false
  if ('role' in rule) {
    const key = nameKey(rule.role)
    return there.some(({ role }) => role !== undefined && nameKey(role) === key)
  }
  if ('article' in rule) {
    const address = withoutFragment(rule.article)
    return there.some(({ url }) => url !== undefined && withoutFragment(url) === address)
  }
  const { saidOn, publishedOn } = shownOccurrence(occurrences)
  const days = dayRange(saidOn ?? publishedOn)
  if (!days) return false
  const [first, last] = [dayRange(rule.from)?.first, dayRange(rule.until)?.last]
  return days.first >= (first ?? days.first) && days.last <= (last ?? days.last)
}

function withoutFragment(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address
  url.hash = ''
  return url.href
}
