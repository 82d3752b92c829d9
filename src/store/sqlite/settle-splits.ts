import type { Transaction } from 'kysely'
import { unlistUndecided } from '../queries/speaker-decisions.ts'
import type { Tables } from '../tables.ts'
import type { Connection } from './connection.ts'
import { lookupsByIndex } from './lookups.ts'
import { type Occurrence, storedOccurrences } from './occurrences.ts'
import { queueStatement } from './queue-shown.ts'
import { loadSplits } from './splits.ts'
import { createStatementIndex } from './statement-index.ts'
import { createStatementWriter } from './statement-writer.ts'

/** Notes the words of all statements that splits, those that hold and those that did, may give to another. */
export async function noteUnsettled(
  connection: Connection,
  transaction: Transaction<Tables>,
): Promise<void> {
  const { parted } = await loadSplits(transaction)
  connection.run(NOTE, JSON.stringify([...parted]))
}

/** Whether there are words left to settle. */
export function isUnsettled(connection: Connection): boolean {
  return connection.all('SELECT 1 FROM unsettled LIMIT 1').length > 0
}

/**
 * Gives the statements of some of the noted words to whom the splits that hold give them, and queues the messages that show
 * one as another's. Its words and its id stay those under which it was found. After the last ones, who is not listed any
 * more has none.
 */
export async function settlePortion(
  connection: Connection,
  transaction: Transaction<Tables>,
): Promise<void> {
  const taken = connection.all<{ words: string }>(TAKE, PORTION).map(({ words }) => words)
  if (taken.length > 0) {
    const splits = await loadSplits(transaction)
    const touched = connection.all<Touched>(TOUCHED, JSON.stringify(taken))
    const occurrences = occurrencesOf(connection, touched)
    const moved = touched.filter(({ row, speaker, split_from: from }) => {
      const own = occurrences.get(row)
      return own !== undefined && splits.speakerOf(from ?? speaker, own) !== speaker
    })
    const index = createStatementIndex(connection)
    const writer = createStatementWriter(connection, index, lookupsByIndex(connection), {
      splits,
      onTurned: (was) => queueStatement(connection, was),
    })
    for (const words of new Set(moved.map((one) => one.same_words))) writer.save(words, [])
    index.save()
    connection.run(SETTLED, JSON.stringify(taken))
  }
  if (!isUnsettled(connection)) await unlistUndecided(transaction)
}

/** Words that are settled at a time: what else waits for the database waits no longer than that takes. */
const PORTION = 400

/** The occurrences of some statements, by the row of each. */
export function occurrencesOf(
  connection: Connection,
  statements: readonly { readonly row: number }[],
): Map<number, [Occurrence, ...Occurrence[]]> {
  const byStatement = new Map<number, [Occurrence, ...Occurrence[]]>()
  const rows = statements.map(({ row }) => row)
  for (const occurrence of storedOccurrences(connection, rows)) {
    const { statement = 0 } = occurrence
    const known = byStatement.get(statement)
    if (known) known.push(occurrence)
    else byStatement.set(statement, [occurrence])
  }
  return byStatement
}

const NOTE = `
  INSERT OR IGNORE INTO unsettled (words)
  SELECT same_words FROM statement WHERE split_from IS NOT NULL
  UNION
  SELECT same_words FROM json_each(?) AS parted JOIN statement ON statement.speaker = parted.value`
const TAKE = 'SELECT words FROM unsettled ORDER BY words LIMIT ?'
const SETTLED = 'DELETE FROM unsettled WHERE words IN (SELECT value FROM json_each(?))'
const TOUCHED = `
  SELECT row, same_words, speaker, split_from FROM json_each(?) AS taken
  JOIN statement ON statement.same_words = taken.value
  WHERE speaker IS NOT NULL`

type Touched = {
  readonly row: number
  readonly same_words: string
  readonly speaker: number
  readonly split_from: number | null
}
