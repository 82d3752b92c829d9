import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'

/** An empty database that can be opened again and again. */
export type TestDatabase = {
  open(): Promise<Store>
  remove(): void
}

/** Every engine there is: what the interface promises is tested on each. */
export const engines = [{ engine: 'sqlite', createDatabase: createSqliteDatabase }]

function createSqliteDatabase(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  return {
    open: () => openSqlite(join(folder, 'database.sqlite')),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** The store at a path; a problem fails the test. */
export async function openSqlite(path: string): Promise<Store> {
  const opened = await openSqliteStore(path)
  if ('problem' in opened) throw new Error(opened.problem)
  return opened.store
}
