import type { Transaction } from 'kysely'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'
import { saveNames } from './save-names.ts'
import { speakerColumns, storedSpeaker } from './stored-speaker.ts'

/**
 * Takes the speakers out of the directory that are not among those with some ids: who has statements stays, known by name
 * and by the names that imports printed; anybody else is forgotten.
 */
export async function unlistSpeakers(
  transaction: Transaction<Tables>,
  stillListed: ReadonlySet<string>,
): Promise<void> {
  const listed = await transaction
    .selectFrom('speaker')
    .select(speakerColumns)
    .where('listed', '>', 0)
    .execute()
  const unlisted = listed.filter(({ id }) => !stillListed.has(id))
  const speaking = await inChunks(unlisted.map(rowOf), (chunk) =>
    transaction
      .selectFrom('statement')
      .select('speaker')
      .distinct()
      .where('speaker', 'in', chunk)
      .execute(),
  )
  const found = await inChunks(unlisted.map(rowOf), (chunk) =>
    transaction
      .selectFrom('occurrence')
      .select('found_speaker as speaker')
      .distinct()
      .where('found_speaker', 'in', chunk)
      .execute(),
  )
  const withStatements = new Set([...speaking, ...found].map(({ speaker }) => speaker))
  const kept = unlisted
    .filter(({ row }) => withStatements.has(row))
    .map((row) => ({ ...row, ...NOTHING_LISTED }))
  await saveNames(transaction, kept.map(storedSpeaker), unlisted.map(storedSpeaker))

  await inChunks(kept.map(rowOf), (chunk) =>
    transaction
      .updateTable('speaker')
      .set({ ...NOTHING_LISTED, listed: 0 })
      .where('row', 'in', chunk)
      .execute(),
  )
  const forgotten = unlisted.filter(({ row }) => !withStatements.has(row))
  await inChunks(forgotten.map(rowOf), (chunk) =>
    transaction.deleteFrom('speaker').where('row', 'in', chunk).execute(),
  )
}

const NOTHING_LISTED = { aliases: '[]', offices: '[]' } as const

function rowOf({ row }: { readonly row: number }): number {
  return row
}
