import type { Connection } from './connection.ts'

/** Gives out the rows that a table does not have yet, for as long as the transaction is the only one that writes. */
export function createNextRow(
  connection: Connection,
  table: 'article' | 'revision' | 'statement' | 'occurrence',
) {
  const [last] = connection.all<{ row: number | null }>(`SELECT max(row) AS row FROM ${table}`)
  let row = last?.row ?? 0
  return () => {
    row += 1
    return row
  }
}
