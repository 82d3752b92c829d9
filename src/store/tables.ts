/** The tables that every engine has, as Kysely's types; what each column is for stands in the migrations. */
import type { Generated } from 'kysely'
import type { ChatSettings } from './chat-settings.ts'
import type { NameEntry } from './name-entries.ts'
import type { SourceTables } from './source-tables.ts'
import type { Vocabulary } from './store.ts'
import type { CorrectionTables } from './correction-tables.ts'
import type { DigestTables } from './digest-tables.ts'

export type Tables = SourceTables &
  DigestTables &
  CorrectionTables & {
    article: ArticleTable
    article_key: ArticleKeyTable
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
    conversation: ConversationTable
    visit: VisitTable
    key_rules: KeyRulesTable
    chat_settings: ChatSettingsTable
    chat_move: ChatMoveTable
    inbox: InboxTable
    lease: LeaseTable
    clock: ClockTable
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

type ArticleKeyTable = { key: string; article: number }

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
  split_off: Generated<number>
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
  split_from: number | null
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
  found_role: string | null
  denied: Generated<number>
}

type WordTable = { vocabulary: Vocabulary; word: string; count: number }

type SpellingTable = { vocabulary: Vocabulary; key: string; word: string }

type StemTable = { stem: string; count: number }

type TallyTable = { name: string; count: number }

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
  spoken: NonNullable<ChatSettings['spoken']> | null
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

type KeyRulesTable = { version: number; articles: number }
