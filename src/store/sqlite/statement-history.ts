import type { Connection } from './connection.ts'

/** The ids of what a statement was before, and of the current one that it became. */
export type StatementHistory = {
  readonly changedFrom?: string | undefined
  readonly changedTo?: string | undefined
}

/** What became of a statement, over any number of changes: the latest change that led to a current one counts. */
export function statementHistory(connection: Connection, row: number): StatementHistory {
  const [before] = connection.all<Version>(BEFORE, row)
  return { changedFrom: before?.id, changedTo: currentAfter(connection, row) }
}

function currentAfter(connection: Connection, row: number): string | undefined {
  // Words that were changed and changed back lead in a circle.
  const seen = new Set([row])
  const open = [row]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const later = connection.all<Version>(AFTER, at).filter((version) => !seen.has(version.row))
    const current = later.find(({ state }) => state === 'current')
    if (current) return current.id
    for (const version of later.toReversed()) {
      seen.add(version.row)
      open.push(version.row)
    }
  }
  return undefined
}

const BEFORE = `
  SELECT statement.row, statement.id, state FROM occurrence AS now
  JOIN occurrence AS was ON was.row = now.replaces
  JOIN statement ON statement.row = was.statement
  WHERE now.statement = ? AND was.statement <> now.statement
  ORDER BY now.revision DESC LIMIT 1`
const AFTER = `
  SELECT DISTINCT statement.row, statement.id, state FROM occurrence AS was
  JOIN occurrence AS now ON now.replaces = was.row
  JOIN statement ON statement.row = now.statement
  WHERE was.statement = ? AND was.statement <> now.statement
  ORDER BY now.revision DESC`

type Version = { readonly row: number; readonly id: string; readonly state: string }
