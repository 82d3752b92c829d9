/** An instant with all its digits, so that texts sort as instants do. */
export function instantText(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 9 })
}
