import { findPeriod } from '../../src/search/period.ts'

// A Tuesday.
export const today = Temporal.PlainDate.from('2026-11-24')

/** The period of a text asked on 24 November 2026: `2017-05-01–2017-05-31`, `2017-05-01–`, or `none`. */
export function periodOf(text: string): string {
  const found = findPeriod(text, today)
  return found ? `${found.from ?? ''}–${found.until ?? ''}` : 'none'
}
