import type { Transaction } from 'kysely'
import type { Tables } from '../tables.ts'
import type { Connection } from './connection.ts'
import { lookupsByIndex } from './lookups.ts'
import { type Occurrence, storedOccurrences } from './occurrences.ts'
import { queueStatement } from './queue-shown.ts'
import { loadSplits } from './splits.ts'
import { createStatementIndex } from './statement-index.ts'
import { createStatementWriter } from './statement-writer.ts'

/**
 * Gives each stored statement to whom the splits that hold give it, and queues the messages that show one as another's.
 * Its words and its id stay those under which it was found.
 */
export async function settleSplits(
  connection: Connection,
  transaction: Transaction<Tables>,
): Promise<void> {
  const splits = await loadSplits(transaction)
  const touched = connection.all<Touched>(TOUCHED, JSON.stringify([...splits.parted]))
  if (touched.length === 0) return
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
}

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

const TOUCHED = `
  SELECT row, same_words, speaker, split_from FROM statement
  WHERE split_from IS NOT NULL
  UNION
  SELECT row, same_words, speaker, split_from FROM json_each(?) AS parted
  JOIN statement ON statement.speaker = parted.value`

type Touched = {
  readonly row: number
  readonly same_words: string
  readonly speaker: number
  readonly split_from: number | null
}
