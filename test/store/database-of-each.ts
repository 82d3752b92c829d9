import { afterEach, beforeEach, expect } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { TestDatabase } from './engines.ts'

/** A database of its own for each test of a suite, in which nothing is wrong when the test ends with an open store. */
export function databaseOfEach(createDatabase: () => TestDatabase): Pick<TestDatabase, 'open'> {
  let database: TestDatabase
  let last: Store | undefined

  beforeEach(() => {
    database = createDatabase()
  })
  afterEach(async () => {
    expect(await last?.check()).toEqual([])
    await last?.close()
    database.remove()
  })
  return {
    async open() {
      last = await database.open()
      return last
    },
  }
}
