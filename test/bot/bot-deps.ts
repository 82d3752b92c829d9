import type { BotDeps } from '../../src/bot/deps.ts'
import { nextDue } from '../../src/digest/due.ts'
import { createLog } from '../../src/lib/log.ts'
import { createRate } from '../../src/lib/rate.ts'
import { createMemoryStore } from './memory-store.ts'
import { NO_SOURCES } from './no-sources.ts'
import { createSmallSearch } from './small-search.ts'

/**
 * What a bot is given in a test that is about something else: a small archive, a store in memory, a day in 2020,
 * no log, and next to no pauses.
 */
export function botDeps(changes: Partial<BotDeps> = {}): BotDeps {
  return {
    search: createSmallSearch(),
    store: createMemoryStore(),
    nextDue,
    log: createLog({ level: 'silent', secrets: [] }),
    now: () => Temporal.Instant.from('2020-01-15T12:00:00Z'),
    zone: 'UTC',
    language: 'en',
    admins: new Set(),
    sources: NO_SOURCES,
    rate: createRate({ calls: 25, milliseconds: 1 }),
    ingest: async () => {
      throw new Error('this bot ingests nothing')
    },
    ...changes,
  }
}
