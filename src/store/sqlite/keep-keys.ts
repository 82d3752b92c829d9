import type { Transaction } from 'kysely'
import { nameKey } from '../../language/name-key.ts'
import { createCounts } from '../counts.ts'
import { inChunks } from '../queries/in-chunks.ts'
import { saveNames } from '../queries/save-names.ts'
import { speakerColumns, storedSpeaker } from '../queries/stored-speaker.ts'
import type { Tables } from '../tables.ts'
import type { Connection } from './connection.ts'

/**
 * The version of the rules that make the keys of names and roles (`nameEntries`, `nameKey`). Whoever changes them raises
 * it: a question's names are looked up by the keys of today.
 */
export const KEY_RULES = 4

/** Makes the keys of names and roles anew where they were made by other rules. */
export async function keepKeys(connection: Connection): Promise<void> {
  const isKept = () =>
    connection.all<{ version: number }>('SELECT version FROM key_rules')[0]?.version === KEY_RULES
  if (await connection.read(isKept)) return
  await connection.write(async (transaction) => {
    // Of two processes that open a database, one waits for the other.
    if (isKept()) return
    await renewNames(connection, transaction)
    renewRoles(connection)
    connection.run('UPDATE key_rules SET version = ?', KEY_RULES)
  })
}

async function renewNames(connection: Connection, transaction: Transaction<Tables>): Promise<void> {
  connection.run('DELETE FROM name')
  connection.run("DELETE FROM word WHERE vocabulary = 'name'")
  connection.run("DELETE FROM spelling WHERE vocabulary = 'name'")
  const rows = connection.all<{ row: number }>('SELECT row FROM speaker ORDER BY row')
  await inChunks(
    rows.map(({ row }) => row),
    async (chunk) => {
      const speakers = transaction.selectFrom('speaker').select(speakerColumns)
      const found = await speakers.where('row', 'in', chunk).orderBy('row').execute()
      await saveNames(transaction, found.map(storedSpeaker))
      return []
    },
  )
}

function renewRoles(connection: Connection): void {
  const counts = createCounts<string>()
  for (const { speaker, role, statements } of connection.all<PrintedRole>(PRINTED_ROLES)) {
    const key = nameKey(role)
    if (key !== '') counts.change(`${speaker} ${key}`, statements)
  }
  connection.run('DELETE FROM role')
  for (const [role, statements] of counts.changes()) {
    const [speaker = '', key = ''] = role.split(/ (.*)/s)
    connection.run(INSERT_ROLE, key, Number(speaker), statements)
  }
}

type PrintedRole = { readonly speaker: number; readonly role: string; readonly statements: number }

const PRINTED_ROLES = `
  SELECT statement.speaker, role, count(*) AS statements
  FROM statement JOIN occurrence ON occurrence.row = shown
  WHERE answers = 1 AND role IS NOT NULL GROUP BY statement.speaker, role`
const INSERT_ROLE = 'INSERT INTO role (key, speaker, statements) VALUES (?, ?, ?)'
