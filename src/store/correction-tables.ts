import type { Generated } from 'kysely'
import type { ReportReason } from '../statement/report-reason.ts'
import type { ReportMessage, ReportOutcome } from './corrections.ts'
import type { ShownForm } from './shown-statements.ts'

/** The tables of what was shown, reported and decided, as Kysely's types. */
export type CorrectionTables = {
  sent_answer: SentAnswerTable
  report: ReportTable
  report_message: ReportMessageTable
  decision: DecisionTable
  shown_statement: ShownStatementTable
  amendment: AmendmentTable
}

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
  claim: string | null
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
