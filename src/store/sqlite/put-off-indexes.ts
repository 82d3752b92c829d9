import type { Connection } from './connection.ts'
import { isBusy } from './sqlite-problem.ts'

/**
 * Drops the indexes that a first import puts off: row by row, in the order of an import, they cost more than the rows
 * themselves, at once next to nothing. Until they are back all is found as before, by reading more. In a write.
 */
export function dropIndexes(connection: Connection): void {
  for (const { name } of INDEXES) connection.run(`DROP INDEX IF EXISTS ${name}`)
  setAutomerge(connection, NEVER)
}

/** Makes those indexes by which what is stored is looked up, where they are missing. In a write. */
export function makeLookupIndexes(connection: Connection): void {
  for (const index of missing(connection, LOOKUP)) connection.run(create(index))
}

/** Makes those indexes that are missing, each in a transaction of its own. */
export async function makeIndexes(connection: Connection): Promise<void> {
  const gone = await connection.read(() => missing(connection, INDEXES))
  for (const index of gone) await connection.write(async () => connection.run(create(index)))
  if (gone.length > 0) await connection.write(async () => setAutomerge(connection, USUAL))
}

/** Makes them as well, but not while another process writes: that may be the import that dropped them. */
export async function restoreIndexes(connection: Connection): Promise<void> {
  const [was] = await connection.read(() => connection.all<{ timeout: number }>(TIMEOUT))
  await connection.read(() => connection.all(`${TIMEOUT} = 0`))
  try {
    await makeIndexes(connection)
  } catch (error) {
    if (!isBusy(error)) throw error
  } finally {
    await connection.read(() => connection.all(`${TIMEOUT} = ${was?.timeout ?? 0}`))
  }
}

const TIMEOUT = 'PRAGMA busy_timeout'

type Index = { readonly name: string; readonly on: string; readonly isUnique?: boolean }

// As the migrations make them.
const LOOKUP: readonly Index[] = [
  { name: 'article_by_key', on: 'article (key)', isUnique: true },
  { name: 'statement_by_id', on: 'statement (id)', isUnique: true },
  { name: 'statement_by_same_words', on: 'statement (same_words)' },
]
const INDEXES: readonly Index[] = [
  ...LOOKUP,
  { name: 'revision_by_published', on: 'revision (published)' },
  { name: 'statement_by_speaker', on: 'statement (speaker, last_day) WHERE answers = 1' },
  { name: 'statement_by_day', on: 'statement (last_day) WHERE answers = 1' },
]

function create({ name, on, isUnique = false }: Index): string {
  return `CREATE ${isUnique ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS ${name} ON ${on}`
}

function missing(connection: Connection, indexes: readonly Index[]): readonly Index[] {
  const present = connection.all<{ name: string }>(PRESENT)
  const names = new Set(present.map(({ name }) => name))
  return indexes.filter(({ name }) => !names.has(name))
}

const PRESENT = "SELECT name FROM sqlite_schema WHERE type = 'index'"

/** From how many parts of a size on the full-text index merges them as it writes; what is merged once at last need not be before. */
function setAutomerge(connection: Connection, parts: number): void {
  // As a parameter it would be a floating-point number, which FTS5 refuses.
  connection.run(
    `INSERT INTO statement_index (statement_index, rank) VALUES ('automerge', ${parts})`,
  )
}

const NEVER = 0
const USUAL = 4
