import type { Transaction } from 'kysely'
import type { Speaker } from '../../statement/speaker.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'
import { type StoredSpeaker, saveNames } from './save-names.ts'
import { speakerColumns, storedSpeaker } from './stored-speaker.ts'

/** Stores new speakers that are not of the directory, in the order given. */
export async function insertSpeakers(
  transaction: Transaction<Tables>,
  speakers: readonly Speaker[],
): Promise<StoredSpeaker[]> {
  const rows = await inChunks(speakers, (chunk) =>
    transaction
      .insertInto('speaker')
      .values(chunk.map(speakerRow))
      .returning(speakerColumns)
      .execute(),
  )
  const stored = rows.map(storedSpeaker)
  await saveNames(transaction, stored)
  return stored
}

function speakerRow({ id, name, aliases, offices }: Speaker) {
  const names = JSON.stringify(aliases)
  return {
    id,
    name,
    aliases: '[]',
    printed_names: names,
    offices: JSON.stringify(offices),
    listed: 0,
  }
}
