import type { TextAround } from '../store.ts'
import type { Connection } from './connection.ts'
import { statementRow } from './find-statement.ts'

/** The article's text before and after the passage of the occurrence that a statement shows. */
export function textAround(
  connection: Connection,
  id: string,
  length: number,
): TextAround | undefined {
  const row = statementRow(connection, id)
  const [found] = row === undefined ? [] : connection.all<TextRow>(TEXT, row)
  if (!found) return undefined
  const { text, passage_start: start, passage_end: end } = found
  return {
    id: found.id,
    before: text.slice(Math.max(0, start - length), start),
    after: text.slice(end, end + length),
  }
}

const TEXT = `
  SELECT id, text, passage_start, passage_end FROM statement
  JOIN occurrence ON occurrence.row = statement.shown
  JOIN revision ON revision.row = occurrence.revision
  WHERE statement.row = ?`

type TextRow = {
  readonly id: string
  readonly text: string
  readonly passage_start: number
  readonly passage_end: number
}
