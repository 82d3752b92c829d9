import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { Kysely, SqliteDialect, type SqliteStatement, type Transaction } from 'kysely'
import type { Tables } from '../tables.ts'
import { sqliteProblem } from './sqlite-problem.ts'

/**
 * One database connection, for Kysely's queries and for prepared statements.
 *
 * Uses of it take turns: what `read` or `write` is given runs alone, also against Kysely's own queries. So the methods
 * for prepared statements are called inside `read` or `write` only, and nothing there waits for a network.
 */
export type Connection = {
  readonly kysely: Kysely<Tables>
  read<T>(work: () => T): Promise<T>
  /** Runs in a transaction: all of it is stored when it resolves, none of it when it throws. */
  write<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>
  /**
   * Runs in a transaction that nobody waits for the disk to keep: the end of the process loses none of them, but a power failure can,
   * the last ones first, until the next `write`.
   */
  writeSoon<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>

  /** The rows of a query. `Row` is what the SQL beside it selects; nothing checks it. */
  all<Row>(sql: string, ...parameters: SQLInputValue[]): Row[]
  /** Runs a statement; the number of rows it changed. */
  run(sql: string, ...parameters: SQLInputValue[]): number

  close(): Promise<void>
}

export function createConnection(db: DatabaseSync): Connection {
  const prepare = createPrepare(db)
  const kysely = new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: { prepare: forKysely(db, prepare), close: () => db.close() },
    }),
  })

  return {
    kysely,
    read: (work) => kysely.connection().execute(async () => work()),
    write: (work) => kysely.transaction().execute(work).catch(rethrow),
    writeSoon: (work) =>
      kysely
        .connection()
        .execute(async (own) => {
          db.exec('PRAGMA synchronous = NORMAL')
          try {
            return await own.transaction().execute(work)
          } finally {
            db.exec('PRAGMA synchronous = FULL')
          }
        })
        .catch(rethrow),
    all: <Row>(sql: string, ...parameters: SQLInputValue[]) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsing each row would cost more than reading it
      prepare(sql).all(...parameters) as Row[],
    run: (sql, ...parameters) => Number(prepare(sql).run(...parameters).changes),

    async close() {
      // Closes the database only when Kysely has used it.
      await kysely.destroy()
      if (db.isOpen) db.close()
    },
  }
}

/** Throws what went wrong, in the words of a person where it is no fault of the program. */
function rethrow(error: unknown): never {
  const problem = sqliteProblem(error)
  if (problem === undefined) throw error
  throw new Error(`the database ${problem}`, { cause: error })
}

// Queries with lists come in as many texts as the lists have lengths.
const PREPARED_LIMIT = 200

function createPrepare(db: DatabaseSync): Prepare {
  const prepared = new Map<string, StatementSync>()
  return (sql) => {
    const known = prepared.get(sql)
    if (known) return known
    if (prepared.size >= PREPARED_LIMIT) prepared.clear()
    const statement = db.prepare(sql)
    // The last row that FTS5 writes of its own, at a commit for example, can be beyond what a number holds, and node:sqlite
    // throws at telling it.
    if (statement.columns().length === 0) statement.setReadBigInts(true)
    prepared.set(sql, statement)
    return statement
  }
}

/** Kysely's dialect expects better-sqlite3: a statement that says whether it has rows, and parameters in an array. */
function forKysely(db: DatabaseSync, prepare: Prepare): (sql: string) => SqliteStatement {
  return (sql) => {
    // SQLite itself rolls back when the disk is full: to do it again would be an error that hides the first.
    if (sql === 'rollback' && !db.isTransaction) return NOTHING
    // A transaction that reads before it writes fails at once when another process has written meanwhile.
    const statement = prepare(sql === 'begin' ? 'BEGIN IMMEDIATE' : sql)
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...inputs(parameters)),
      run: (parameters) => statement.run(...inputs(parameters)),
      iterate: (parameters) => statement.iterate(...inputs(parameters)),
    }
  }
}

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

function inputs(parameters: readonly unknown[]): SQLInputValue[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of the tables admit nothing else
  return parameters as SQLInputValue[]
}

type Prepare = (sql: string) => StatementSync
