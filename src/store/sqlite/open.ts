import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { nameKey } from '../../language/name-key.ts'
import { spellingKeys } from '../../language/spelling-keys.ts'
import type { Store } from '../store.ts'
import { createConnection } from './connection.ts'
import { keepKeys } from './keep-keys.ts'
import { migrate, refusal } from './migrate.ts'
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
    // Before the settings: they change the file, and one that is not ours is not ours to change.
    const problem = refusal(db) ?? prepare(db)
    if (!problem) {
      const connection = createConnection(db)
      await keepKeys(connection)
      return { store: createSqliteStore(connection) }
    }
    db.close()
    return { problem: `the database ${path} ${problem}` }
  } catch (error) {
    if (db?.isOpen) db.close()
    const problem = openingProblem(error)
    if (!problem) throw error
    return { problem: `the database ${path} ${problem}` }
  }
}

function prepare(db: DatabaseSync): string | undefined {
  db.exec(SETTINGS)
  db.function('name_key', { deterministic: true }, createTextKey())
  db.function('spelling_keys', { deterministic: true }, (word) =>
    JSON.stringify(spellingKeys(String(word))),
  )
  return migrate(db)
}

/** `nameKey` for SQL. The same few roles are printed again and again. */
function createTextKey(): (text: SQLOutputValue) => string | null {
  const keys = new Map<string, string>()
  return (text) => {
    if (typeof text !== 'string') return null
    const key = keys.get(text) ?? nameKey(text)
    if (keys.size >= KEPT_KEYS) keys.clear()
    keys.set(text, key)
    return key
  }
}

const KEPT_KEYS = 1_000

const IN_MEMORY = ':memory:'
const BUSY_TIMEOUT_MS = 5_000

// FULL: in WAL mode, NORMAL leaves the last commits to the mercy of a power failure, and what was resolved is durable.
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -65536;
  PRAGMA temp_store = MEMORY;
`

function openingProblem(error: unknown): string | undefined {
  if (error instanceof Error && 'syscall' in error && error.syscall === 'mkdir') {
    return `cannot be created, ${error.message}: make its folder writable or use another DATABASE_PATH`
  }
  return sqliteProblem(error instanceof Error ? (error.cause ?? error) : error)
}
