/** An update as it came, in the words of whoever sent it; the store does not look into it. */
export type ReceivedUpdate = { readonly id: number; readonly body: string }

/** An update that was received and, as far as is known, not handled. */
export type UnhandledUpdate = ReceivedUpdate & {
  /** How many messages it may have brought about: sent, with nobody here to see how that ended. */
  readonly sends: number
  /** How many runs, this one included, have found that another had left it. */
  readonly starts: number
}

/** Who handles updates, and until when nobody else may without hearing more of it. */
export type UpdateHold = {
  /** A name that no other run has. */
  readonly holder: string
  readonly now: Temporal.Instant
  readonly until: Temporal.Instant
  /** Whether another holder has surely come to its end, so that its time need not be waited out. */
  readonly isEnded: (holder: string) => boolean
}
