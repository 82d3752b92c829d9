import type { Connection } from './connection.ts'
import { isBusy } from './sqlite-problem.ts'

/**
 * Drops the indexes that only questions need: row by row, in the order of an import, they cost as much as the rows
 * themselves, at once next to nothing. Until they are back all is found as before, by reading more.
 */
export async function dropQuestionIndexes(connection: Connection): Promise<void> {
  await connection.write(async () => {
    for (const { name } of INDEXES) connection.run(`DROP INDEX IF EXISTS ${name}`)
  })
}

/** Makes those indexes that are missing, each in a transaction of its own. */
export async function keepQuestionIndexes(connection: Connection): Promise<void> {
  const present = await connection.read(() => connection.all<{ name: string }>(PRESENT))
  const names = new Set(present.map(({ name }) => name))
  for (const { name, on } of INDEXES) {
    if (names.has(name)) continue
    await connection.write(async () =>
      connection.run(`CREATE INDEX IF NOT EXISTS ${name} ON ${on}`),
    )
  }
}

/** Makes them as well, but not while another process writes: that may be the import that dropped them. */
export async function restoreQuestionIndexes(connection: Connection): Promise<void> {
  const [was] = await connection.read(() => connection.all<{ timeout: number }>(TIMEOUT))
  await connection.read(() => connection.all(`${TIMEOUT} = 0`))
  try {
    await keepQuestionIndexes(connection)
  } catch (error) {
    if (!isBusy(error)) throw error
  } finally {
    await connection.read(() => connection.all(`${TIMEOUT} = ${was?.timeout ?? 0}`))
  }
}

const TIMEOUT = 'PRAGMA busy_timeout'

// As the migrations make them.
const INDEXES = [
  { name: 'revision_by_published', on: 'revision (published)' },
  { name: 'statement_by_speaker', on: 'statement (speaker, last_day) WHERE answers = 1' },
  { name: 'statement_by_day', on: 'statement (last_day) WHERE answers = 1' },
]
const PRESENT = "SELECT name FROM sqlite_schema WHERE type = 'index'"
