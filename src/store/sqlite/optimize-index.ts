import type { Connection } from './connection.ts'

/** Merges the parts of the full-text index, of which each transaction leaves one, into one. */
export function optimizeIndex(connection: Connection): void {
  connection.run("INSERT INTO statement_index (statement_index) VALUES ('optimize')")
}
