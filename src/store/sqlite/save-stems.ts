import type { Connection } from './connection.ts'

/** Adds to the counts of stems, or takes from them; a stem that no statement has any more is forgotten. */
export function saveStems(
  connection: Connection,
  changes: readonly (readonly [stem: string, by: number])[],
): void {
  for (const [stem, by] of changes) {
    connection.run(CHANGE, stem, by)
    if (by < 0) connection.run(DROP, stem)
  }
}

const CHANGE = `
  INSERT INTO stem (stem, count) VALUES (?, ?)
  ON CONFLICT (stem) DO UPDATE SET count = count + excluded.count`
const DROP = 'DELETE FROM stem WHERE stem = ? AND count = 0'
