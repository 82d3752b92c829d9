/** Questions that found nothing, without who asked them. */
export type Gaps = {
  /** Counts a question that found nothing. */
  noteGap(question: string, at: Temporal.Instant): Promise<void>
  /** What was asked most and not found, most first; at most `limit`, without the first `offset`. */
  gaps(limit: number, offset?: number): Promise<Gap[]>
  /** How many questions found nothing, each counted once. */
  gapCount(): Promise<number>
  /** Forgets the questions asked last before an instant. */
  forgetGaps(before: Temporal.Instant): Promise<void>
}

/** `question`: in small letters, as it was typed first. */
export type Gap = {
  readonly question: string
  readonly count: number
  readonly lastAt: Temporal.Instant
}
