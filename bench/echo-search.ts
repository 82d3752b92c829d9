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
  whoElse: (question, options) => ECHO.ask(question, { ...options, limit: 1 }),
  followUp: async () => undefined,
  statement: async () => undefined,
  verify: async () => ({ verdict: 'not-on-record' }),
}
