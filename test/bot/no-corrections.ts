import type { Corrections } from '../../src/store/corrections.ts'

/** The corrections of a store in which nothing is ever reported or decided. */
export const NO_CORRECTIONS: Corrections = {
  decide: async () => undefined,
  decisions: async () => [],
  speakersBeside: async () => [],
  saveReport: async () => 1,
  report: async () => undefined,
  openReports: async () => [],
  amendReport: async () => undefined,
  reopenReport: async () => undefined,
  endReport: async () => false,
  saveReportMessage: async () => undefined,
  reportAt: async () => undefined,
  operatorMessages: async () => [],
  forgetReports: async () => undefined,
  saveShown: async () => undefined,
  shownIn: async () => undefined,
  takeAmendment: async () => undefined,
  settleAmendment: async () => undefined,
  takeOutcome: async () => undefined,
  settleOutcome: async () => undefined,
  resumeTaken: async () => undefined,
  amendmentCount: async () => 0,
}
