/** The feeds and pages that are watched, and what is known of each from watching. */
export type Sources = {
  /**
   * Makes these the addresses of the operator's list. One that is no longer in it is not watched any more, unless it was
   * added as well.
   */
  listSources(addresses: readonly string[]): Promise<void>
  /** Watches an address from now on; `known`: it was watched before. */
  addSource(address: string): Promise<'added' | 'known'>
  /** Watches an address no longer; `listed`: the operator's list has it, so it stays. */
  removeSource(address: string): Promise<'removed' | 'listed' | 'unknown'>
  /** Leaves a source alone, or watches it again from now on; false when there is no such source. */
  pauseSource(address: string, isPaused: boolean): Promise<boolean>
  /** All sources, in the order in which they came. */
  sources(): Promise<Source[]>
  /** The sources that are to be read at `now`, the one that waits longest first. */
  dueSources(now: Temporal.Instant): Promise<Source[]>
  /** Keeps what came of reading a source; nothing where it was removed meanwhile. */
  saveSourceState(address: string, state: SourceState): Promise<void>

  /** The pages that a source led to and that are to be read again. */
  watchedPages(source: string): Promise<WatchedPage[]>
  /** The pages without failures, of sources that are not paused, that are to be read again at `now`. */
  duePages(now: Temporal.Instant): Promise<WatchedPage[]>
  /** Keeps when pages of a source are to be read again. */
  saveWatchedPages(source: string, pages: readonly Omit<WatchedPage, 'source'>[]): Promise<void>
  /** Reads pages no more but for what a feed says anew of them. */
  forgetWatchedPages(addresses: readonly string[]): Promise<void>

  /**
   * Takes what the operators are to be told of sources: those that have failed since `failingBefore` or longer, with them
   * those that have since `along`, and those that were told to have failed and do no more. Each is taken once.
   */
  takeSourceNews(failingBefore: Temporal.Instant, along: Temporal.Instant): Promise<SourceNews[]>
  /** It could not be told: it is taken again. */
  returnSourceNews(news: SourceNews): Promise<void>
}

export type Source = SourceState & {
  /** What it can be named by instead of its address. */
  readonly number: number
  readonly address: string
  /** Whether it stands in the operator's list. */
  readonly isListed: boolean
  readonly isPaused: boolean
}

export type SourceState = {
  /** When it is to be read next; at once where it never was. */
  readonly dueAt?: Temporal.Instant | undefined
  /** The seconds between two changes, on average, of late. */
  readonly gap?: number | undefined
  /** When it was read last, whether it had changed or not. */
  readonly readAt?: Temporal.Instant | undefined
  /** When it was found to have something new last. */
  readonly changedAt?: Temporal.Instant | undefined
  /** How many readings have failed in a row, since when, and a sentence on the last. */
  readonly failures: number
  readonly failingSince?: Temporal.Instant | undefined
  readonly problem?: string | undefined
}

/** A page that a source led to. */
export type WatchedPage = {
  readonly address: string
  /** The address of the source. */
  readonly source: string
  /** When the source had been read last before it led to the page; `undefined` where it did at the first reading. */
  readonly since?: Temporal.Instant | undefined
  /** When it is to be read again; never where it has failed too often. */
  readonly dueAt?: Temporal.Instant | undefined
  /** How many times in a row it could not be read. */
  readonly failures: number
  /** How many times it was looked whether it has changed. */
  readonly checks: number
}

export type SourceNews = {
  readonly address: string
  readonly news: 'failing' | 'recovered'
  readonly problem?: string | undefined
  readonly failingSince?: Temporal.Instant | undefined
}
