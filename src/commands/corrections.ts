import type { App } from '../app.ts'
import type { Decision, KeptDecision, Report } from '../store/corrections.ts'
import type { StatementRecord } from '../store/store.ts'
import { type ExitCode, type Io, fail, print, printJson } from './io.ts'

/** Prints the reports that are open, oldest first, and the latest decisions. */
export async function listCorrections(
  { store }: App,
  io: Io,
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const reports = await store.openReports(MOST)
  const decisions = await store.decisions(MOST)
  if (!json && reports.length + decisions.length === 0) {
    await print(io, 'Nothing is reported, and nothing was decided.')
  }
  for (const report of reports) {
    const record = await store.statement(report.statement)
    if (json) await printJson(io, reportLine(report, record))
    else await print(io, describeReport(report, record))
  }
  for (const decision of decisions) {
    if (json)
      await printJson(io, { decidedAt: decision.decidedAt.toString(), ...withoutTime(decision) })
    else await print(io, describeDecision(decision))
  }
  return 0
}

export type Correction = {
  readonly id: string
  readonly speaker?: string | undefined
  readonly speakerId?: string | undefined
  readonly withdraw: boolean
}

/** Decides about a statement; the running bot puts right what was sent, and tells who reported it. */
export async function applyCorrection(
  { store, deps }: App,
  io: Io,
  { id, speaker, speakerId }: Correction,
): Promise<ExitCode> {
  const decision: Decision =
    speaker === undefined
      ? { outcome: 'withdrawn' }
      : {
          outcome: 'speaker',
          speaker: { name: speaker, ...(speakerId !== undefined && { id: speakerId }) },
        }
  const decided = await store.decide(id, decision, deps.now())
  if (!decided) return fail(io, `there is no statement with the id ${id}`)
  const record = await store.statement(decided.id)
  const outcome = decision.outcome === 'withdrawn' ? 'withdrawn' : `said by ${nameOf(record)}`
  await print(
    io,
    `${decided.id}: ${outcome}. Messages to be put right: ${decided.messages}; reports ended: ${decided.reports.length}`,
  )
  return 0
}

/** Takes back what was decided about a statement; the running bot puts right what was put right for it. */
export async function undoCorrection({ store, deps }: App, io: Io, id: string): Promise<ExitCode> {
  const decided = await store.decide(id, { outcome: 'found' }, deps.now())
  if (!decided) return fail(io, `nothing is decided about a statement with the id ${id}`)
  const found = nameOf(await store.statement(decided.id))
  await print(
    io,
    `${decided.id}: as it was found, said by ${found}. Messages to be put right: ${decided.messages}`,
  )
  return 0
}

/** Ends a report without a decision about its statement. */
export async function dismissReport({ store }: App, io: Io, report: number): Promise<ExitCode> {
  if (!(await store.endReport(report, 'dismissed'))) {
    return fail(io, `there is no open report ${report}; onrecord corrections list shows them`)
  }
  await print(io, `report ${report}: dismissed`)
  return 0
}

function reportLine(report: Report, record: StatementRecord | undefined) {
  const { row, statement, reason, words, reportedAt } = report
  return {
    report: row,
    reason,
    ...(words !== undefined && { words }),
    reportedAt: reportedAt.toString(),
    statement,
    ...(record && { speaker: nameOf(record), passage: record.passage, url: record.url }),
  }
}

function describeReport(report: Report, record: StatementRecord | undefined): string {
  const { row, reason, words, statement } = report
  const lines = [
    `report ${row}: ${reason}, statement ${statement}`,
    words === undefined ? undefined : `  they write: ${words}`,
    record ? `  ${nameOf(record)}: ${record.passage}` : '  not on record any more',
    record?.url === undefined ? undefined : `  ${record.url}`,
  ]
  return lines.filter((line) => line !== undefined).join('\n')
}

function describeDecision({
  decidedAt,
  statement,
  article,
  outcome,
  speaker,
}: KeptDecision): string {
  const day = decidedAt.toString().slice(0, 'YYYY-MM-DD'.length)
  const decided = speaker ? `said by ${speaker.name}` : outcome
  return `${day} ${statement}: ${decided} (${article})`
}

function withoutTime({ statement, article, outcome, speaker }: KeptDecision) {
  return { statement, article, outcome, ...(speaker && { speaker }) }
}

function nameOf(record: StatementRecord | undefined): string {
  return record?.speaker?.name ?? record?.mention ?? 'nobody known'
}

const MOST = 100
