import type { DatabaseSync } from 'node:sqlite'
import { migrations } from './migrations.ts'

/**
 * Brings a database to the schema that the code knows, in one transaction; the answer is why that cannot be done.
 *
 * The header of the file says whose it is (`application_id`) and which step it is at (`user_version`).
 */
export function migrate(db: DatabaseSync): string | undefined {
  // A step that makes a table anew drops it for a moment, and only outside of a transaction this can be set.
  db.exec('PRAGMA foreign_keys = OFF')
  // Taken before the version is read: of two processes that open an empty file, one waits for the other.
  db.exec('BEGIN IMMEDIATE')
  try {
    const problem = refusal(db)
    if (!problem) apply(db)
    db.exec('COMMIT')
    db.exec('PRAGMA foreign_keys = ON')
    return problem
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

// "ORec" in ASCII.
const APPLICATION_ID = 0x4f526563

/** Why a database is not one that this code may use; looking changes nothing. */
export function refusal(db: DatabaseSync): string | undefined {
  const isEmpty = number(db, 'SELECT count(*) FROM sqlite_schema') === 0
  if (isEmpty) return undefined
  if (number(db, 'PRAGMA application_id') !== APPLICATION_ID) {
    return 'is the database of another program: use another DATABASE_PATH'
  }
  const version = number(db, 'PRAGMA user_version')
  if (version <= migrations.length) return undefined
  return `has schema ${version}; this onrecord knows up to ${migrations.length}: use a newer onrecord or another DATABASE_PATH`
}

function apply(db: DatabaseSync): void {
  const version = number(db, 'PRAGMA user_version')
  if (version === migrations.length) return
  for (const step of migrations.slice(version)) db.exec(step)
  db.exec(`PRAGMA user_version = ${migrations.length}; PRAGMA application_id = ${APPLICATION_ID}`)
}

function number(db: DatabaseSync, sql: string): number {
  return Number(Object.values(db.prepare(sql).get() ?? {})[0])
}
