import type { Transaction } from 'kysely'
import { saveNames } from '../queries/save-names.ts'
import { speakerColumns, storedSpeaker } from '../queries/stored-speaker.ts'
import type { Tables } from '../tables.ts'
import type { Connection } from './connection.ts'

/**
 * Deletes all articles with everything that came of them, and the speakers that are not of the directory.
 *
 * The sample is never beside real articles, so that all that is stored is the sample's.
 */
export async function retireSample(
  connection: Connection,
  transaction: Transaction<Tables>,
): Promise<void> {
  connection.run("INSERT INTO statement_index (statement_index) VALUES ('delete-all')")
  for (const table of CORPUS) connection.run(`DELETE FROM ${table}`)
  connection.run("DELETE FROM word WHERE vocabulary = 'topic'")
  connection.run("DELETE FROM spelling WHERE vocabulary = 'topic'")
  connection.run('UPDATE speaker SET statements = 0')

  const unlisted = transaction.selectFrom('speaker').select(speakerColumns).where('listed', '=', 0)
  await saveNames(transaction, [], (await unlisted.execute()).map(storedSpeaker))
  await transaction.deleteFrom('speaker').where('listed', '=', 0).execute()
}

// In the order in which their rows refer to one another.
const CORPUS = [
  'former_id',
  'occurrence',
  'statement',
  'revision',
  'article',
  'publisher',
  'role',
  'stem',
  'tally',
] as const
