import type { SpeakerRef } from '../statement/speaker.ts'
import type { Clock, Schedule } from './schedule.ts'
import type { ShownStatement } from './shown-statements.ts'

/** Who follows what, what is new for them, and what is to be sent. */
export type Following = {
  /**
   * Follows, unless the place does already (then it is that subscription, with nobody left out any more) or the chat has as
   * many as it may.
   */
  follow(subscription: NewSubscription, limit: number): Promise<Subscription | 'too-many'>
  /** What a chat follows, of all its topics, oldest first. */
  subscriptions(chat: number): Promise<Subscription[]>
  /** Sets when a subscription is due, or pauses it. What came while it was paused is not sent later. */
  schedule(chat: number, subscription: number, change: ScheduleChange): Promise<void>
  unfollow(chat: number, subscription: number): Promise<void>
  /** A chat's hour and zone; `undefined` until it has chosen. */
  clock(chat: number): Promise<Clock | undefined>
  /** Keeps a chat's hour and zone, and when each of its subscriptions is due by them. */
  saveClock(
    chat: number,
    clock: Clock,
    dueAt: (schedule: Schedule) => Temporal.Instant,
  ): Promise<void>
  /** Leaves out, for subscriptions of a chat, what a speaker says. */
  mute(chat: number, subscriptions: readonly number[], speaker: string): Promise<void>
  /** Takes that back, by the row that a subscription lists. */
  unmute(chat: number, mute: number): Promise<void>

  /** Makes `holder` the only one that does some work, until an instant; false when another holds that. */
  holdLease(
    holder: string,
    now: Temporal.Instant,
    until: Temporal.Instant,
    work?: LeasedWork,
  ): Promise<boolean>

  /** What has come since the last call and is not matched yet, oldest first. */
  unmatchedNews(limit: number): Promise<News[]>
  /** The interests that have one of these keys. */
  interestsByKeys(keys: readonly string[]): Promise<KeptInterest[]>
  /** Makes alerts of interests due that are not; how many, at most `limit`. */
  wakeAlerts(interests: readonly number[], options: WakeOptions): Promise<number>
  /** Keeps which news meets which interests: it is matched then. */
  saveHits(hits: readonly Hits[]): Promise<void>

  /** Places with something due, alerts first, of any chat or of one; with what is new in their subscriptions. */
  dueFollowers(now: Temporal.Instant, limit: number, chat?: number): Promise<DueFollower[]>
  /** What a chat has not been sent, of each place, whether due or not; of what is paused only that it is. */
  followersOf(chat: number): Promise<DueFollower[]>
  /**
   * Puts composed messages into the outbox, together with what they cover and when their subscriptions are due next. What
   * was composed from a state that holds no more is left out.
   */
  enqueue(holder: string, composed: readonly Composed[], now: Temporal.Instant): Promise<void>
  /** The statements that a digest covers and does not show. */
  restOf(place: FollowPlace, composedAt: number, part: 'more' | 'late'): Promise<string[]>
  /** The rows of all news that has become a current statement, by its id. */
  newsOf(statement: string): Promise<number[]>
  /** Those of some news, by their rows, that a place was sent or can open. */
  delivered(place: FollowPlace, news: readonly number[]): Promise<number[]>

  /**
   * Takes messages out to be sent, alerts first, of each chat the next one. Until they are settled nobody else has them, but
   * who takes the lease over.
   */
  claimDispatches(holder: string, now: Temporal.Instant, limit: number): Promise<Dispatch[]>
  /**
   * Notes that a message is sent now: from here until it is settled nobody knows whether it has arrived; who takes it over
   * repeats it at `repeatAt` at the earliest. False when another has taken it meanwhile.
   */
  beginDispatch(
    dispatch: Pick<Dispatch, 'row' | 'claim'>,
    repeatAt: Temporal.Instant,
  ): Promise<boolean>
  /**
   * Keeps what became of a message. Of who has lost it to another only that it arrived, or surely did not, is news: the
   * other's attempt goes on.
   */
  settleDispatch(
    dispatch: Pick<Dispatch, 'row' | 'claim' | 'chat'>,
    outcome: DispatchOutcome,
    now: Temporal.Instant,
  ): Promise<void>
  /** What a message that was sent is made of. */
  digestAt(chat: number, message: number): Promise<string | undefined>
  /** Has nothing sent to a chat before an instant, nor made for it. */
  pauseChat(chat: number, until: Temporal.Instant): Promise<void>
  /** How the outbox stands; `since`: when the day began of which it counts what came to its end. */
  outboxFigures(since: Temporal.Instant): Promise<OutboxFigures>
  /** The chat, or a topic of it, cannot be written to any more: it follows nothing. */
  endFollowing(chat: number, thread?: number): Promise<void>
  /** Forgets the news from before an instant, and the messages sent before it. */
  forgetNews(before: Temporal.Instant): Promise<void>
}

/** What of several processes only one does: prepares and sends digests (unless said otherwise), or watches sources. */
export type LeasedWork = 'digest' | 'watch'

/** What can be followed. Without speakers anybody's, without a topic everything; with both empty, all there is. */
export type Interest = {
  readonly speakers: readonly SpeakerRef[]
  readonly topic: readonly InterestWord[]
  /** The topic as whoever follows it has typed it, where it was not understood as other words. */
  readonly words?: string | undefined
}

/** A word of a topic with the phrases of stems that meet it; `people`: whose name it is. */
type InterestWord = {
  readonly asked: string
  readonly same: readonly string[]
  readonly people: readonly string[]
}

export type KeptInterest = { readonly row: number; readonly interest: Interest }

/** Where a subscription is: a chat, or a topic of a forum. 0 is no topic. */
export type FollowPlace = { readonly chat: number; readonly thread: number }

export type NewSubscription = FollowPlace & {
  readonly interest: Interest
  /** What a statement is looked up by for this interest; see `interestKeys`. */
  readonly keys: readonly string[]
  readonly schedule: Schedule
  readonly dueAt: Temporal.Instant | undefined
}

export type Subscription = FollowPlace & {
  readonly row: number
  readonly interest: Interest
  readonly schedule: Schedule
  readonly isPaused: boolean
  /** When it is looked after next; of alerts `undefined` until there is something. */
  readonly dueAt?: Temporal.Instant | undefined
  /** When it was first due after its schedule or the chat's hour was chosen: before that it owed nothing. */
  readonly firstDue?: Temporal.Instant | undefined
  /** Whom it leaves out. */
  readonly mutes: readonly Mute[]
}

/** `at`: when it is due; `undefined` for alerts. `paused`: not until it is scheduled again. */
export type ScheduleChange =
  | { readonly schedule: Schedule; readonly dueAt: Temporal.Instant | undefined }
  | 'paused'

/** A speaker whom a subscription leaves out. */
type Mute = { readonly row: number; readonly speaker: SpeakerRef }

/** A statement that was not there before, in whatever words of its speaker. */
export type News = { readonly row: number; readonly statement: string }

/** `dueAt`: by a chat's clock; `zone`: that of chats that have not chosen. */
export type WakeOptions = {
  readonly dueAt: (clock: Clock) => Temporal.Instant
  readonly zone: string
  readonly limit: number
}

export type Hits = { readonly news: number; readonly interests: readonly number[] }

/** A place with the subscriptions that are due and what is new in them. */
export type DueFollower = FollowPlace & {
  readonly language?: 'en' | 'ru' | undefined
  readonly isQuiet: boolean
  readonly clock?: Clock | undefined
  readonly subscriptions: readonly Subscription[]
  readonly news: readonly DueNews[]
  /** Up to which news this looks. */
  readonly covers: number
}

export type DueNews = News & {
  readonly ingestedAt: Temporal.Instant
  /** It was published more than two days before it came. */
  readonly isLate: boolean
  /** The rows of the subscriptions that it meets. */
  readonly subscriptions: readonly number[]
}

/** What was made of a due follower; without messages it had nothing new. */
export type Composed = Pick<DueFollower, 'chat' | 'thread' | 'covers'> & {
  readonly isAlert: boolean
  /** Each message with the news that it shows. */
  readonly messages: readonly { readonly body: string; readonly news: readonly number[] }[]
  /** What its last message lets open. */
  readonly more: readonly number[]
  readonly late: readonly number[]
  /** Those that are looked after later instead, with what is new for them. */
  readonly postponed: readonly {
    readonly row: number
    readonly wasDue: Temporal.Instant | undefined
    readonly nextDue: Temporal.Instant
  }[]
  /** When they were due, which must still be so, and when they are next. */
  readonly subscriptions: readonly {
    readonly row: number
    readonly wasDue: Temporal.Instant | undefined
    readonly nextDue: Temporal.Instant | undefined
  }[]
}

/** A message taken out of the outbox; `body` as it was composed. `claim`: how many times it was taken out, with this one. */
export type Dispatch = FollowPlace & {
  readonly row: number
  readonly body: string
  readonly claim: number
  readonly composedAt: Temporal.Instant
  /** An earlier attempt to send it ended in a way that nobody knows. */
  readonly mayHaveArrived: boolean
  /** Of an alert: the clock of its chat, if that has chosen one. */
  readonly alertClock?: Clock | undefined
}

/**
 * `unsent`: it surely has not arrived. `untried`: it was not begun to be sent. Either way, unless it may have arrived before,
 * it is taken back: its news is told with all that is due in its place at `at`. `unknown`: nobody knows; it is repeated at
 * `at`, but only the first time. `refused`: it will never be taken. `empty`: nothing of it was left to be told.
 */
export type DispatchOutcome =
  | {
      readonly outcome: 'sent'
      readonly message: number
      readonly shows: readonly ShownStatement[]
      readonly language?: 'en' | 'ru' | undefined
    }
  | { readonly outcome: 'unsent' | 'unknown' | 'untried'; readonly at: Temporal.Instant }
  | { readonly outcome: 'refused' | 'empty' }

/** Messages in the outbox, and when there will be more. */
export type OutboxFigures = {
  /** Those that wait, or are being sent, and places that are owed one. */
  readonly waiting: number
  /** When the oldest of them was composed. */
  readonly oldest?: Temporal.Instant | undefined
  /** Those that arrived, and those that were refused or may not have arrived, also of chats that are gone. */
  readonly sent: number
  readonly failed: number
  /** When a subscription is due next. */
  readonly nextDue?: Temporal.Instant | undefined
}
