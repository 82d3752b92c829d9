import { type Kysely, type Selectable, type Transaction, sql } from 'kysely'
import type { NewReport, Report, ReportMessage, ReportOutcome } from '../corrections.ts'
import type { Tables } from '../tables.ts'
import { instantText } from './instant-text.ts'

/** What the reporter was told, as `told` has it. */
const UNTOLD = 0
const TOLD = 1
const TELLING = 2
/** The outcome was told and holds no more, which is to be told. */
const TAKEN_BACK = 3
/** SQL of `told` for a report that is open again: of an outcome that nobody heard of nothing need be said. */
export const REOPENED = `iif(told = ${UNTOLD}, ${UNTOLD}, ${TAKEN_BACK})`
const WAITS_AGAIN = `iif(outcome IS NULL, ${TAKEN_BACK}, ${UNTOLD})`
/** In place of the chat of a reporter; no chat has this id. */
const FORGOTTEN = 0

export async function saveReport(
  transaction: Transaction<Tables>,
  { reportedAt, ...fields }: NewReport,
): Promise<number> {
  const { chat, statement, reason } = fields
  const same = transaction.selectFrom('report').select('row').where('chat', '=', chat)
  const known = await same
    .where('statement', '=', statement)
    .where('reason', '=', reason)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  if (known) return known.row
  const { row } = await transaction
    .insertInto('report')
    .values({ ...fields, reported_at: instantText(reportedAt) })
    .returning('row')
    .executeTakeFirstOrThrow()
  return row
}

export async function report(db: Kysely<Tables>, row: number): Promise<Report | undefined> {
  const found = await db.selectFrom('report').selectAll().where('row', '=', row).executeTakeFirst()
  return found && fromRow(found)
}

/** The reports that are to be decided, oldest first. */
export async function openReports(db: Kysely<Tables>, limit: number): Promise<Report[]> {
  const open = db.selectFrom('report').selectAll().where('outcome', 'is', null)
  return (await open.orderBy('row').limit(limit).execute()).map(fromRow)
}

export async function amendReport(
  db: Kysely<Tables>,
  row: number,
  change: { readonly words: string } | { readonly typed: string },
): Promise<void> {
  await db.updateTable('report').set(change).where('row', '=', row).execute()
}

/** False when it was ended before. */
export async function endReport(
  db: Kysely<Tables>,
  row: number,
  outcome: ReportOutcome,
): Promise<boolean> {
  const open = db.updateTable('report').set({ outcome, told: 0 }).where('row', '=', row)
  const { numUpdatedRows } = await open.where('outcome', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Has a report that has ended decided anew. */
export async function reopenReport(db: Kysely<Tables>, row: number): Promise<void> {
  await db
    .updateTable('report')
    .set({ outcome: null, told: sql<number>`${sql.raw(REOPENED)}` })
    .where('row', '=', row)
    .where('outcome', 'is not', null)
    .execute()
}

export async function saveReportMessage(db: Kysely<Tables>, kept: ReportMessage): Promise<void> {
  const { chat, message, ...about } = kept
  await db
    .insertInto('report_message')
    .values({ chat, message, ...about })
    .onConflict((conflict) => conflict.columns(['chat', 'message']).doUpdateSet(about))
    .execute()
}

export async function reportAt(
  db: Kysely<Tables>,
  chat: number,
  message: number,
): Promise<ReportMessage | undefined> {
  const query = db.selectFrom('report_message').selectAll().where('chat', '=', chat)
  return query.where('message', '=', message).executeTakeFirst()
}

export async function operatorMessages(db: Kysely<Tables>, row: number): Promise<ReportMessage[]> {
  const query = db.selectFrom('report_message').selectAll().where('report', '=', row)
  return query.where('for', '=', 'operator').orderBy('chat').orderBy('message').execute()
}

/** Takes out a report of which something is to be told, to somebody who is known. */
export async function takeOutcome(db: Kysely<Tables>): Promise<Report | undefined> {
  const taken = await db
    .updateTable('report')
    .set({ told: TELLING })
    .where('row', '=', (eb) =>
      eb
        .selectFrom('report')
        .select('row')
        .where((or) =>
          or.or([
            or('outcome', 'is not', null).and('told', '=', UNTOLD),
            or('outcome', 'is', null).and('told', '=', TAKEN_BACK),
          ]),
        )
        .where('chat', '<>', FORGOTTEN)
        .orderBy('row')
        .limit(1),
    )
    .returningAll()
    .executeTakeFirst()
  return taken && fromRow(taken)
}

export async function settleOutcome(
  db: Kysely<Tables>,
  row: number,
  waits?: 'waits',
): Promise<void> {
  await db
    .updateTable('report')
    .set({ told: waits ? sql<number>`${sql.raw(WAITS_AGAIN)}` : TOLD })
    .where('row', '=', row)
    // What happened to it meanwhile is to be told, too.
    .where('told', '=', TELLING)
    .execute()
}

/** What a run before took and did not settle waits again. */
export async function resumeOutcomes(db: Kysely<Tables>): Promise<void> {
  const taken = db.updateTable('report').where('told', '=', TELLING)
  await taken.set({ told: sql<number>`${sql.raw(WAITS_AGAIN)}` }).execute()
}

/** Forgets the reports from before an instant that have ended. */
export async function forgetReports(
  transaction: Transaction<Tables>,
  before: Temporal.Instant,
): Promise<void> {
  const old = transaction
    .selectFrom('report')
    .select('row')
    .where('outcome', 'is not', null)
    .where('reported_at', '<', instantText(before))
  await forget(transaction, await old.execute())
}

/**
 * Forgets that it was private chats that something was reported from, and what was written there. The reports stay: they are
 * the operator's work, and a decision is taken back by its report.
 */
export async function forgetReporters(
  transaction: Transaction<Tables>,
  chats: readonly number[],
): Promise<void> {
  const theirs = transaction.selectFrom('report').select('row').where('chat', 'in', chats)
  const messages = transaction.deleteFrom('report_message').where('report', 'in', theirs)
  await messages.where('for', '=', 'reporter').execute()
  const nobody = { chat: FORGOTTEN, words: null }
  await transaction.updateTable('report').set(nobody).where('chat', 'in', chats).execute()
}

async function forget(
  transaction: Transaction<Tables>,
  reports: readonly { readonly row: number }[],
): Promise<void> {
  const rows = reports.map(({ row }) => row)
  if (rows.length === 0) return
  await transaction.deleteFrom('report_message').where('report', 'in', rows).execute()
  await transaction.deleteFrom('report').where('row', 'in', rows).execute()
}

function fromRow(row: Selectable<Tables['report']>): Report {
  const { reported_at, words, typed, outcome } = row
  return {
    row: row.row,
    statement: row.statement,
    reason: row.reason,
    speaker: row.speaker,
    ...(row.chat !== FORGOTTEN && { chat: row.chat }),
    language: row.language,
    reportedAt: Temporal.Instant.from(reported_at),
    ...(words !== null && { words }),
    ...(typed !== null && { typed }),
    ...(outcome !== null && { outcome }),
  }
}
