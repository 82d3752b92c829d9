/** What the bot says about following, and in digests. What is followed is put in as it is. */
export type FollowTexts = {
  /** Everything there is, as what is followed. */
  readonly everything: string
  readonly title: (statements: number) => string
  readonly because: (followed: string) => string
  readonly late: (statements: number) => string
  readonly openLate: string
  readonly more: (statements: number) => string
  readonly context: (number: number) => string
  readonly notForMe: (number: number, speaker: string) => string
}
