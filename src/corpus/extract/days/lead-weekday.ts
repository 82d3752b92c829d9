import type { Document } from '../document.ts'
import { weekdayOf } from '../lexicon/calendar.ts'

/** The one weekday that a paragraph names outside of quotations; none if it names several. */
export function leadWeekday(
  { items, sentences }: Document,
  lead: number | undefined,
): number | undefined {
  if (lead === undefined) return undefined
  const named = new Set<number>()
  for (const { from, to, paragraph } of sentences) {
    if (paragraph > lead) break
    if (paragraph < lead) continue
    for (const { lower } of items.slice(from, to)) {
      const weekday = weekdayOf(lower)
      if (weekday !== undefined) named.add(weekday)
    }
  }
  const [only] = named
  return named.size === 1 ? only : undefined
}
