import type { Connection } from './connection.ts'
import { storedOccurrences } from './occurrences.ts'
import { KEEP_ID, type StatementWriter } from './statement-writer.ts'

/** Whether something was decided about a statement, by its row. */
export function isDecided(connection: Connection, row: number): boolean {
  return connection.all(FOUND, row).length > 0
}

/**
 * Makes each occurrence of a statement that is where it was decided to be again that of whom it was found to be; those that
 * were found to be its own stay. The row of the statement that the words are then.
 */
export function takeBack(
  connection: Connection,
  writer: StatementWriter,
  {
    row,
    id,
    same_words: words,
  }: { readonly row: number; readonly id: string; readonly same_words: string },
): number {
  const found = connection.all<Found>(FOUND, row)
  writer.withhold(words)
  connection.run(FORGET, row)
  const stored = storedOccurrences(connection, [row])
  for (const [foundWords, own] of Map.groupBy(found, (one) => one.found_words)) {
    const rows = new Set(own.map((one) => one.row))
    const occurrences = stored.filter((one) => rows.has(one.row))
    const speaker = own[0]?.found_speaker ?? null
    if (foundWords !== words) writer.save(foundWords, [], { speaker, occurrences })
  }
  writer.save(words, [])
  const [first] = found
  if (first && first.found_words !== words) connection.run(KEEP_ID, id, first.row)
  const [now] = connection.all<{ statement: number }>(STATEMENT, first?.row ?? 0)
  return now?.statement ?? row
}

const FOUND = `
  SELECT row, found_words, found_speaker FROM occurrence
  WHERE statement = ? AND found_words IS NOT NULL ORDER BY row`
const FORGET = `
  UPDATE occurrence SET denied = 0, role = coalesce(found_role, role), found_words = NULL,
    found_speaker = NULL, found_role = NULL
  WHERE statement = ?`
const STATEMENT = 'SELECT statement FROM occurrence WHERE row = ?'

type Found = {
  readonly row: number
  readonly found_words: string
  readonly found_speaker: number | null
}
