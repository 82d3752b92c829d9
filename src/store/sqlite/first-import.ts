import type { Connection } from './connection.ts'
import { type KnownLookups, type Lookups, lookupsByIndex, lookupsInMemory } from './lookups.ts'
import { dropIndexes, makeLookupIndexes } from './put-off-indexes.ts'

/**
 * An import into a store that held hardly anything: it does without indexes, and finds what is stored by what it
 * remembers. It remembers what it stored itself, so that it ends when somebody else stores something.
 */
export type FirstImport = {
  begin(): Promise<void>
  /** How to find what is stored; in the write in which it is looked for. */
  lookups(): Lookups
  /** Forgets what is remembered: the indexes are about to be there. */
  end(): void
}

export function createFirstImport(connection: Connection): FirstImport {
  let inMemory: KnownLookups | undefined

  return {
    begin: () =>
      connection.write(async () => {
        dropIndexes(connection)
        inMemory = lookupsInMemory(connection)
      }),
    lookups() {
      if (inMemory?.isWhole()) return inMemory
      inMemory = undefined
      // Those that another process does without: whoever stores beside it cannot.
      makeLookupIndexes(connection)
      return lookupsByIndex(connection)
    },
    end() {
      inMemory = undefined
    },
  }
}
