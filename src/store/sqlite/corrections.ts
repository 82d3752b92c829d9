import type { SpeakerRef } from '../../statement/speaker.ts'
import type { Corrections, KeptDecision } from '../corrections.ts'
import {
  amendReport,
  endReport,
  forgetReports,
  openReports,
  operatorMessages,
  reopenReport,
  report,
  reportAt,
  saveReport,
  saveReportMessage,
  settleOutcome,
  takeOutcome,
} from '../queries/reports.ts'
import {
  amendmentCount,
  resumeTaken,
  saveShown,
  settleAmendment,
  shownIn,
  takeAmendment,
} from '../queries/shown-statements.ts'
import type { Connection } from './connection.ts'
import { decide } from './decide.ts'
import { statementRow } from './find-statement.ts'

/** What is put right, over one SQLite connection. */
export function createCorrections(connection: Connection): Corrections {
  const { kysely } = connection
  return {
    decide: (id, decision, at) =>
      connection.write((transaction) => decide(connection, transaction, id, { decision, at })),
    decisions: (limit) => connection.read(() => decisions(connection, limit)),
    speakersBeside: (id, limit) => connection.read(() => speakersBeside(connection, id, limit)),

    saveReport: (made) => connection.write((transaction) => saveReport(transaction, made)),
    report: (row) => report(kysely, row),
    openReports: (limit) => openReports(kysely, limit),
    amendReport: (row, change) => amendReport(kysely, row, change),
    endReport: (row, outcome) => endReport(kysely, row, outcome),
    reopenReport: (row) => reopenReport(kysely, row),
    saveReportMessage: (message) => saveReportMessage(kysely, message),
    reportAt: (chat, message) => reportAt(kysely, chat, message),
    operatorMessages: (row) => operatorMessages(kysely, row),
    forgetReports: (before) =>
      connection.write((transaction) => forgetReports(transaction, before)),

    takeOutcome: () => takeOutcome(kysely),
    settleOutcome: (row, waits) => settleOutcome(kysely, row, waits),
    resumeTaken: () => resumeTaken(kysely),

    saveShown: (showing) => connection.writeSoon((transaction) => saveShown(transaction, showing)),
    shownIn: (place) => shownIn(kysely, place),
    takeAmendment: () => takeAmendment(kysely),
    settleAmendment: (row, waits) => settleAmendment(kysely, row, waits),
    amendmentCount: () => amendmentCount(kysely),
  }
}

function decisions(connection: Connection, limit: number): KeptDecision[] {
  return connection.all<DecisionRow>(DECISIONS, limit).map((row) => ({
    statement: row.statement,
    article: row.article,
    outcome: row.outcome,
    ...(row.speaker !== null &&
      row.speaker_name !== null && { speaker: { id: row.speaker, name: row.speaker_name } }),
    decidedAt: Temporal.Instant.from(row.decided_at),
  }))
}

function speakersBeside(connection: Connection, id: string, limit: number): SpeakerRef[] {
  const row = statementRow(connection, id)
  return row === undefined ? [] : connection.all<SpeakerRef>(BESIDE, row, row, limit)
}

const DECISIONS = 'SELECT * FROM decision ORDER BY decided_at DESC, statement, article LIMIT ?'
const BESIDE = `
  SELECT speaker.id, speaker.name FROM occurrence AS own
  JOIN occurrence AS other ON other.revision = own.revision
  JOIN statement ON statement.row = other.statement
  JOIN speaker ON speaker.row = statement.speaker
  WHERE own.statement = ? AND speaker.row IS NOT (SELECT speaker FROM statement WHERE row = ?)
  GROUP BY speaker.row ORDER BY count(*) DESC, speaker.id LIMIT ?`

type DecisionRow = {
  readonly statement: string
  readonly article: string
  readonly outcome: KeptDecision['outcome']
  readonly speaker: string | null
  readonly speaker_name: string | null
  readonly decided_at: string
}
