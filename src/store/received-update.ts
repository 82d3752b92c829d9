/** An update as it came, in the words of whoever sent it; the store does not look into it. */
export type ReceivedUpdate = { readonly id: number; readonly body: string }

/** An update that was received and, as far as is known, not handled. */
export type UnhandledUpdate = ReceivedUpdate & {
  /** How many messages it may have brought about: sent, with nobody here to see how that ended. */
  readonly sends: number
  /** How many runs, this one included, have found it unhandled when they began. */
  readonly starts: number
}
