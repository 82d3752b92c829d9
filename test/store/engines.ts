import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type OpenResult, openSqliteStore, storeIn } from '../../src/store/sqlite/open.ts'
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

/** The store at a path, or in memory; a problem fails the test. One that is new is a copy, which is far quicker than making it. */
export async function openSqlite(path: string): Promise<Store> {
  if (path === ':memory:') {
    const db = new DatabaseSync(path)
    db.deserialize(await emptyDatabase())
    return storeOf(await storeIn(db))
  }
  if (!existsSync(path)) writeFileSync(path, await emptyDatabase())
  return storeOf(await openSqliteStore(path))
}

let empty: Promise<Uint8Array> | undefined

/** The bytes of a database that has its tables and nothing in them. */
function emptyDatabase(): Promise<Uint8Array> {
  empty ??= makeDatabase()
  return empty
}

async function makeDatabase(): Promise<Uint8Array> {
  const db = new DatabaseSync(':memory:')
  const store = storeOf(await storeIn(db))
  const bytes = db.serialize()
  await store.close()
  return bytes
}

function storeOf(opened: OpenResult): Store {
  if ('problem' in opened) throw new Error(opened.problem)
  return opened.store
}
