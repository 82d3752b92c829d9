import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Store } from '../store.ts'
import { createConnection } from './connection.ts'
import { keepKeys } from './keep-keys.ts'
import { migrate, refusal } from './migrate.ts'
import { addSqlFunctions } from './sql-functions.ts'
import { sqliteProblem } from './sqlite-problem.ts'
import { createSqliteStore } from './sqlite-store.ts'

/** The store, or why it cannot be opened: one sentence that says what to do. */
export type OpenResult = { readonly store: Store } | { readonly problem: string }

/**
 * Opens the database file at `path`, which is created with its folder where it is missing; `:memory:` is a database that
 * ends with the process.
 *
 * Several processes may open one file. A file that is not ours, is newer than the code or cannot be written is a problem,
 * not an exception.
 */
export async function openSqliteStore(path: string): Promise<OpenResult> {
  let db: DatabaseSync | undefined
  try {
    if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true })
    db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
    const opened = await storeIn(db)
    if ('store' in opened) return opened
    db.close()
    return { problem: `the database ${path} ${opened.problem}` }
  } catch (error) {
    if (db?.isOpen) db.close()
    const problem = openingProblem(error)
    if (!problem) throw error
    return { problem: `the database ${path} ${problem}` }
  }
}

/** The store in an open database, or why it cannot be one: what goes on from the name of the database. */
export async function storeIn(db: DatabaseSync): Promise<OpenResult> {
  // Before the settings: they change the file, and one that is not ours is not ours to change.
  const problem = refusal(db) ?? prepare(db)
  if (problem) return { problem }
  const connection = createConnection(db)
  await keepKeys(connection)
  return { store: createSqliteStore(connection) }
}

function prepare(db: DatabaseSync): string | undefined {
  db.exec(SETTINGS)
  addSqlFunctions(db)
  return migrate(db)
}

const IN_MEMORY = ':memory:'
const BUSY_TIMEOUT_MS = 5_000

// FULL: in WAL mode, NORMAL leaves the last commits to the mercy of a power failure, and what was resolved is durable;
// `Connection.writeSoon` is for what need not be.
// A cache of 16 MB: what questions read, the system has in memory anyway.
// A log of 64 MB: an import changes the pages of its indexes again and again, and each is written into the file less often.
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -16384;
  PRAGMA wal_autocheckpoint = 16000;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA temp_store = MEMORY;
`

function openingProblem(error: unknown): string | undefined {
  if (error instanceof Error && 'syscall' in error && error.syscall === 'mkdir') {
    return `cannot be created, ${error.message}: make its folder writable or use another DATABASE_PATH`
  }
  return sqliteProblem(error instanceof Error ? (error.cause ?? error) : error)
}
