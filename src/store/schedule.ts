/** When a chat wants to hear of what it follows. `weekday`: 1 is Monday, 7 Sunday. */
export type Schedule =
  | { readonly kind: 'daily' | 'weekdays' | 'at-once' }
  | { readonly kind: 'weekly'; readonly weekday: number }

/** The hour of a chat. Times are minutes since midnight, as the clocks of the zone show them. */
export type Clock = {
  /** IANA zone. */
  readonly zone: string
  /** When digests come. */
  readonly minute: number
  /** When instant alerts wait, from the first minute to before the last; over midnight where that is the earlier one. */
  readonly quiet?: { readonly from: number; readonly until: number } | undefined
}

/** Nine in the morning. */
export const DEFAULT_MINUTE = 540

/** The clock of a chat that has not chosen one. */
export function defaultClock(zone: string): Clock {
  return { zone, minute: DEFAULT_MINUTE }
}
