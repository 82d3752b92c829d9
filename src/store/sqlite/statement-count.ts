import type { Connection } from './connection.ts'

/** How many statements there are, as it is kept. */
export function statementCount(connection: Connection): number {
  return connection.all<{ count: number | null }>(COUNT)[0]?.count ?? 0
}

const COUNT = `SELECT sum(count) AS count FROM tally WHERE name IN ('direct', 'mixed', 'reported')`
