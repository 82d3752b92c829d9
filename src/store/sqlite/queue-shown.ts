import type { Connection } from './connection.ts'
import { joinSpeaker } from './same-speaker.ts'

/** All ids that lead to a statement: those it had, and those of the wordings that its publisher changed into it. */
export function statementIds(connection: Connection, row: number): string[] {
  return connection.all<{ id: string }>(IDS, row).map(({ id }) => id)
}

/**
 * Has the messages put right that show a statement under one of these ids; how many there are.
 *
 * @param speaker whose words the statement was, for messages of which that is not known
 */
export function queueShown(
  connection: Connection,
  ids: readonly string[],
  speaker: string | null,
): number {
  const list = JSON.stringify(ids)
  connection.run(MARK_SHOWN, speaker, list)
  return connection.run(QUEUE, list)
}

/** Has the messages put right that show a statement, given as it was. */
export function queueStatement(
  connection: Connection,
  { row, speaker }: { readonly row: number; readonly speaker: number | null },
): void {
  const [named] = connection.all<{ name: string }>(NAME, speaker)
  queueShown(connection, statementIds(connection, row), named?.name ?? null)
}

const IDS = `
  WITH RECURSIVE lineage (statement) AS (
    SELECT ?
    UNION
    SELECT was.statement FROM lineage
    JOIN occurrence AS now ON now.statement = lineage.statement
    JOIN occurrence AS was ON was.row = now.replaces
    JOIN statement ON statement.row = was.statement AND state <> 'current'
  )
  SELECT id FROM lineage JOIN statement ON statement.row = lineage.statement
  UNION
  SELECT id FROM lineage JOIN occurrence ON occurrence.statement = lineage.statement
  JOIN former_id ON former_id.occurrence = occurrence.row`
const NAME = `SELECT speaker.name FROM (SELECT ? AS row) AS shown ${joinSpeaker('shown.row')}`
const MARK_SHOWN = `
  UPDATE shown_statement SET decided = 1, speaker = coalesce(speaker, ?)
  WHERE statement IN (SELECT value FROM json_each(?))`
// A message that is being put right right now is once more.
const QUEUE = `
  INSERT INTO amendment (chat, message, inline_message)
  SELECT chat, message, inline_message FROM shown_statement
  WHERE statement IN (SELECT value FROM json_each(?))
  GROUP BY chat, message, inline_message ORDER BY min(sent_at)
  ON CONFLICT (chat, message, inline_message) DO UPDATE SET taken = 0`
