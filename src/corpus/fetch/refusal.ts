/** Why something was not fetched. */
export type Refusal = {
  /** What follows "URL was not read: ", without a full stop: what is wrong, and what to do if anything can be done. */
  readonly reason: string
  /** When to try again: the server asked for it, or the fault may pass. */
  readonly retryAt?: Temporal.Instant
  /** There is nothing at this address, and the server knows it. */
  readonly gone?: true
  /** No connection to the host came about, so that nothing else there can be read either. */
  readonly wholeHost?: true
}
