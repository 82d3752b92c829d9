import type { ReportReason } from '../statement/report-reason.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { ShownStatements } from './shown-statements.ts'

/** What the operator decides about statements, what users report of them, and which messages are to be put right. */
export type Corrections = ShownStatements & {
  /**
   * Decides who said a statement, or that it is not shown any more, also when its article comes again: there the words are
   * recognised by who is found to say them, and by the article or the day. Messages that show the statement are to be amended, and the reports of it end;
   * with what is taken back those that it had ended are open again.
   * `undefined` where there is no such statement, or nothing to take back.
   */
  decide(id: string, decision: Decision, at: Temporal.Instant): Promise<Decided | undefined>
  /** What was decided, newest first; at most `limit`. */
  decisions(limit: number): Promise<KeptDecision[]>
  /** Who else speaks in the articles of a statement, most statements first; at most `limit`. */
  speakersBeside(id: string, limit: number): Promise<SpeakerRef[]>

  /** Keeps a report, once while it is not decided, however often it is reported from a chat; its row. */
  saveReport(report: NewReport): Promise<number>
  report(row: number): Promise<Report | undefined>
  /** The reports that are to be decided, oldest first; at most `limit`. */
  openReports(limit: number): Promise<Report[]>
  /** Adds what the reporter wrote, or the name that the operator typed. */
  amendReport(
    row: number,
    change: { readonly words: string } | { readonly typed: string },
  ): Promise<void>
  /** Ends a report; false when it was ended before. */
  endReport(row: number, outcome: ReportOutcome): Promise<boolean>
  /** Has a report that has ended decided anew; who was told how it ended is told that, too. */
  reopenReport(row: number): Promise<void>
  /** Keeps that a message is about a report. */
  saveReportMessage(message: ReportMessage): Promise<void>
  /** What report a message is about. */
  reportAt(chat: number, message: number): Promise<ReportMessage | undefined>
  /** The messages about a report in the chats of operators. */
  operatorMessages(report: number): Promise<ReportMessage[]>
  /** Forgets the reports from before an instant that have ended. */
  forgetReports(before: Temporal.Instant): Promise<void>

  /** Takes out a report that has ended, or is open again, and of which that is not told yet, so that nobody else tells it. */
  takeOutcome(): Promise<Report | undefined>
  /** An outcome is told, or cannot be; `waits`: it is to be tried again. */
  settleOutcome(report: number, waits?: 'waits'): Promise<void>
  /** What a run before took and did not settle waits again. */
  resumeTaken(): Promise<void>
}

/**
 * With an id: that speaker. Without: the one speaker known by this full name or alias, else a new one. `found`: what was
 * decided before holds no more, and the words are again whose they were found to be.
 */
export type Decision =
  | {
      readonly outcome: 'speaker'
      readonly speaker: { readonly id?: string; readonly name: string }
    }
  | { readonly outcome: 'withdrawn' | 'found' }

/** `id`: the statement's after the decision. `messages`: how many are to be amended. `reports`: which end with it, or are open again. */
export type Decided = {
  readonly id: string
  readonly messages: number
  readonly reports: readonly number[]
}

/** `statement`: the id that it had when it was decided. `article`: the key of one that has it. */
export type KeptDecision = {
  readonly statement: string
  readonly article: string
  readonly outcome: 'speaker' | 'withdrawn'
  readonly speaker?: SpeakerRef | undefined
  readonly decidedAt: Temporal.Instant
}

/** `chat`: the private chat of who reports. `speaker`: whose words they were shown as. */
export type NewReport = {
  readonly speaker: string
  readonly statement: string
  readonly reason: ReportReason
  readonly chat: number
  readonly language: 'en' | 'ru'
  readonly reportedAt: Temporal.Instant
}

export type Report = Omit<NewReport, 'chat'> & {
  readonly row: number
  /** Unknown once who reported it is forgotten. */
  readonly chat?: number | undefined
  readonly words?: string | undefined
  /** The name of a speaker that the operator typed. */
  readonly typed?: string | undefined
  readonly outcome?: ReportOutcome | undefined
}

export type ReportOutcome = 'speaker' | 'withdrawn' | 'dismissed'

/** `for`: in whose chat it is. */
export type ReportMessage = {
  readonly chat: number
  readonly message: number
  readonly report: number
  readonly for: 'reporter' | 'operator'
}
