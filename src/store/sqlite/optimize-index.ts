import type { Connection } from './connection.ts'

/**
 * Merges the parts of the full-text index, of which each transaction leaves one, into one: step by step, so that other
 * writers get their turn.
 */
export async function optimizeIndex(connection: Connection): Promise<void> {
  // A negative number makes all parts those of one merge, which the steps after it end.
  let isDone = await connection.write(async () => merge(connection, -STEP))
  while (!isDone) isDone = await connection.write(async () => merge(connection, STEP))
}

// In pages of 4 kB: a fraction of a second.
const STEP = 2_000

/** Whether there is nothing more to merge. */
function merge(connection: Connection, pages: number): boolean {
  const before = changes(connection)
  connection.run(MERGE, pages)
  // The merge is a change itself.
  return changes(connection) - before < 2
}

function changes(connection: Connection): number {
  return connection.all<{ changes: number }>('SELECT total_changes() AS changes')[0]?.changes ?? 0
}

const MERGE = "INSERT INTO statement_index (statement_index, rank) VALUES ('merge', ?)"
