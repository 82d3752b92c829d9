import type { Log } from '../lib/log.ts'
import type { Rate } from '../lib/rate.ts'
import type { Pictures } from '../pictures/pictures.ts'
import type { Search } from '../search/search.ts'
import type { Clock, Schedule } from '../store/schedule.ts'
import type { SpeakerDecisions } from '../store/speaker-decisions.ts'
import type { Corrections } from '../store/corrections.ts'
import type { Store } from '../store/store.ts'
import type { TextLanguage } from '../telegram/text/texts-for.ts'
import type { IngestReport } from '../telegram/render-admin.ts'
import type { AskLimit } from './limit.ts'
import type { SourceOrders } from './order-sources.ts'

/** What the bot works with. */
export type BotDeps = {
  readonly search: Search
  readonly store: Pick<
    Store,
    | 'saveSentAnswer'
    | 'sentAnswer'
    | 'statement'
    | 'sentAnswerTo'
    | 'chatSettings'
    | 'saveChatSettings'
    | 'moveChat'
    | 'receiveUpdates'
    | 'takeUpdates'
    | 'updatesElsewhere'
    | 'updateBody'
    | 'leaveUpdates'
    | 'noteSend'
    | 'markHandled'
    | 'conversation'
    | 'saveConversation'
    | 'forgetConversation'
    | 'textAround'
    | 'listSpeakers'
    | 'archive'
    | 'stats'
    | 'monthCounts'
    | 'forgetChat'
    | 'forgetUser'
    | 'follow'
    | 'subscriptions'
    | 'schedule'
    | 'unfollow'
    | 'clock'
    | 'saveClock'
    | 'mute'
    | 'unmute'
    | 'restOf'
    | 'digestAt'
    | 'outboxFigures'
    | 'takeSourceNews'
    | 'returnSourceNews'
    | Exclude<keyof SpeakerDecisions, 'directory'>
    | 'noteGap'
    | 'gaps'
    | 'gapCount'
    | keyof Corrections
  >
  /** Draws pictures; without it there are none. */
  readonly pictures?: Pick<Pictures, 'card' | 'chart'> | undefined
  /** The first instant after another at which a schedule is due by a chat's clock. */
  readonly nextDue: (schedule: Schedule, clock: Clock, after: Temporal.Instant) => Temporal.Instant
  readonly log: Log
  readonly now: () => Temporal.Instant
  /** The IANA zone in which "last week" is understood. */
  readonly zone: string
  /** For users whose own language the bot does not speak. */
  readonly language: TextLanguage
  /** The users who run the bot; without any, nothing can be reported. */
  readonly admins: ReadonlySet<number>
  /** Reads a page or feed into the store, with the pages that it leads to; takes as long as their hosts ask for. */
  readonly ingest: (address: string) => Promise<IngestReport>
  readonly sources: SourceOrders
  /** Of messages that nobody waits for; digests have their part of it. */
  readonly rate: Rate
  /** How often somebody may ask; 20 times a minute unless said otherwise. */
  readonly askLimit?: AskLimit
}
