import type { Search } from '../src/search/search.ts'

/** A search that finds nothing, and says for what: so that each answer tells its question. */
export const ECHO: Search = {
  async ask(question) {
    return {
      level: 'nothing',
      question,
      interpretation: { speakers: [], topic: [question] },
      statements: [],
      more: 0,
      searched: { statements: 1 },
    }
  },
  whoElse: (question) => ECHO.ask(question, LIMIT),
  thread: (question) => ECHO.ask(question, LIMIT),
  compare: async ([name]) => ({ problem: 'nobody', name }),
  earlier: async () => undefined,
  followUp: async () => undefined,
  statement: async () => undefined,
  interest: async () => ({ speakers: [], topic: [] }),
  findSpeakers: async () => ({ speakers: [] }),
  profile: async () => undefined,
  latest: () => ECHO.ask('latest', LIMIT),
  page: async () => undefined,
  verify: async () => ({ verdict: 'not-on-record' }),
}

const LIMIT = { now: Temporal.Instant.fromEpochMilliseconds(0), zone: 'UTC', limit: 1 }
