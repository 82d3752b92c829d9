/** The tables that every engine has, as Kysely's types; what each column is for stands in the migrations. */
import type { Generated } from 'kysely'
import type { ChatSettings } from './chat-settings.ts'
import type { NameEntry } from './name-entries.ts'
import type { Schedule } from './schedule.ts'
import type { ReportReason } from '../statement/report-reason.ts'
import type { ReportMessage, ReportOutcome } from './corrections.ts'
import type { ShownForm } from './shown-statements.ts'
import type { SourceTables } from './source-tables.ts'
import type { Vocabulary } from './store.ts'

export type Tables = SourceTables & {
  article: ArticleTable
  revision: RevisionTable
  publisher: PublisherTable
  speaker: SpeakerTable
  directory: DirectoryTable
  speaker_decision: SpeakerDecisionTable
  name: NameTable
  role: RoleTable
  statement: StatementTable
  occurrence: OccurrenceTable
  word: WordTable
  spelling: SpellingTable
  stem: StemTable
  tally: TallyTable
  sent_answer: SentAnswerTable
  conversation: ConversationTable
  visit: VisitTable
  key_rules: KeyRulesTable
  chat_settings: ChatSettingsTable
  chat_move: ChatMoveTable
  inbox: InboxTable
  lease: LeaseTable
  clock: ClockTable
  interest: InterestTable
  interest_key: InterestKeyTable
  hit: HitTable
  subscription: SubscriptionTable
  mute: MuteTable
  dispatch: DispatchTable
  delivery: DeliveryTable
  report: ReportTable
  report_message: ReportMessageTable
  decision: DecisionTable
  shown_statement: ShownStatementTable
  amendment: AmendmentTable
  gap: GapTable
}

type ArticleTable = {
  row: Generated<number>
  key: string
  import_id: string | null
  sample: number
  revision: number
  gone: Generated<number>
}

type RevisionTable = {
  row: Generated<number>
  article: number
  digest: string
  statements: number
  url: string | null
  title: string | null
  publisher: string | null
  published: string | null
  updated: string | null
  lang: string | null
  topic: string | null
  text: string
  entry: Generated<number>
  ingested_at: Generated<string>
}

type PublisherTable = { name: string }

type SpeakerTable = {
  row: Generated<number>
  id: string
  name: string
  /** JSON: an array of strings. */
  aliases: string
  /** JSON: an array of strings. */
  printed_names: Generated<string>
  /** JSON: an array of offices. */
  offices: string
  listed: number
  statements: Generated<number>
  same_as: Generated<number | null>
}

type DirectoryTable = { speakers: string }

type SpeakerDecisionTable = {
  row: Generated<number>
  /** JSON: a `SpeakerDecision`. */
  decision: string
  decided_at: string
  undone: Generated<number>
}

type NameTable = {
  key: string
  speaker: number
  by: NameEntry['by']
  from: string | null
  until: string | null
}

type RoleTable = { key: string; speaker: number; statements: number }

type StatementTable = {
  row: Generated<number>
  id: string
  same_words: string
  speaker: number | null
  shown: number
  state: 'current' | 'withdrawn'
  answers: number
  first_day: number | null
  last_day: number | null
}

type OccurrenceTable = {
  row: Generated<number>
  statement: number
  revision: number
  compared_date: string
  kind: string
  said_start: number
  said_end: number
  passage_start: number
  passage_end: number
  role: string | null
  said_on: string | null
  confidence: number
  /** JSON: the fields of a statement that are only shown. */
  details: string
  replaces: number | null
  found_words: string | null
  found_speaker: number | null
  denied: Generated<number>
}

type WordTable = { vocabulary: Vocabulary; word: string; count: number }

type SpellingTable = { vocabulary: Vocabulary; key: string; word: string }

type StemTable = { stem: string; count: number }

type TallyTable = { name: string; count: number }

type SentAnswerTable = {
  chat: number
  message: number
  question_message: number
  /** JSON: an `Answer`. */
  answer: string
  /** JSON: an array of statement ids. */
  statements: string
  sent_at: string
  user: number | null
  claim: string | null
  /** JSON: a `Turn`. */
  context: string | null
  language: 'en' | 'ru' | null
  /** JSON: a `SentView`. */
  view: string | null
}

type ReportTable = {
  row: Generated<number>
  statement: string
  reason: ReportReason
  speaker: string
  chat: number
  language: 'en' | 'ru'
  words: string | null
  typed: string | null
  outcome: ReportOutcome | null
  told: Generated<number>
  reported_at: string
}

type ReportMessageTable = {
  chat: number
  message: number
  report: number
  for: ReportMessage['for']
}

type DecisionTable = {
  found_words: string
  article: string
  compared_date: string
  statement: string
  outcome: 'speaker' | 'withdrawn'
  speaker: string | null
  speaker_name: string | null
  decided_at: string
}

type ShownStatementTable = {
  chat: number
  message: number
  inline_message: string
  statement: string
  speaker: string | null
  form: ShownForm
  language: 'en' | 'ru' | null
  decided: Generated<number>
  sent_at: string
}

type AmendmentTable = {
  row: Generated<number>
  chat: number
  message: number
  inline_message: string
  taken: Generated<number>
}

type ConversationTable = {
  chat: number
  thread: number
  user: number
  /** JSON: a `Turn`. */
  turn: string
  held_at: string
}

type GapTable = { question: string; count: number; last_at: string }

type VisitTable = {
  address: string
  etag: string | null
  last_modified: string | null
  entry: string | null
}

type ChatSettingsTable = {
  chat: number
  language: NonNullable<ChatSettings['language']> | null
  askers: ChatSettings['askers']
  quiet: number
}

type ChatMoveTable = { old_chat: number; new_chat: number }

type InboxTable = {
  bot: number
  id: number
  body: string | null
  sends: Generated<number>
  starts: Generated<number>
  received_at: string
  holder: string | null
}

type LeaseTable = {
  name: string
  holder: string
  until: string
}

type ClockTable = {
  chat: number
  zone: string
  minute: number
  quiet_from: number | null
  quiet_until: number | null
}

type InterestTable = { row: Generated<number>; identity: string; speakers: string; topic: string }

type InterestKeyTable = { key: string; interest: number }

type HitTable = { interest: number; news: number }

type SubscriptionTable = {
  row: Generated<number>
  chat: number
  thread: number
  interest: number
  schedule: Schedule['kind']
  weekday: number | null
  paused: Generated<number>
  covered: number
  due_at: string | null
}

type MuteTable = { chat: number; thread: number; speaker: string; topic: string }

type DispatchTable = {
  row: Generated<number>
  chat: number
  thread: number
  alert: number
  body: string | null
  state: Generated<'waiting' | 'sending' | 'sent' | 'unknown' | 'refused'>
  unsure: Generated<number>
  holder: string | null
  not_before: string | null
  message: number | null
  composed_at: string
  settled_at: string | null
}

type DeliveryTable = {
  chat: number
  thread: number
  news: number
  part: 'shown' | 'more' | 'late'
  composed_at: number
  dispatch: number | null
}

type KeyRulesTable = { version: number; articles: number }
