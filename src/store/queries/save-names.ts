import type { Transaction } from 'kysely'
import type { Speaker } from '../../statement/speaker.ts'
import { nameEntries, nameWords } from '../name-entries.ts'
import type { Tables } from '../tables.ts'
import { changeWords } from './change-words.ts'
import { inChunks } from './in-chunks.ts'

/** A speaker with the row that has it in the database. */
export type StoredSpeaker = Speaker & { readonly row: number }

/** Makes speakers findable by their names and offices, instead of by those of `before`. */
export async function saveNames(
  transaction: Transaction<Tables>,
  speakers: readonly StoredSpeaker[],
  before: readonly StoredSpeaker[] = [],
): Promise<void> {
  await inChunks(
    before.map(({ row }) => row),
    (chunk) => transaction.deleteFrom('name').where('speaker', 'in', chunk).execute(),
  )
  const rows = speakers.flatMap((speaker) =>
    nameEntries(speaker).map(({ key, by, from, until }) => ({
      key,
      by,
      speaker: speaker.row,
      from: from ?? null,
      until: until ?? null,
    })),
  )
  await inChunks(rows, (chunk) =>
    transaction
      .insertInto('name')
      .values([...chunk])
      .execute(),
  )
  await changeWords(transaction, 'name', wordChanges(speakers, before))
}

function wordChanges(
  speakers: readonly StoredSpeaker[],
  before: readonly StoredSpeaker[],
): Map<string, number> {
  const changes = new Map<string, number>()
  const change = (word: string, by: number) => changes.set(word, (changes.get(word) ?? 0) + by)
  for (const speaker of before) for (const word of nameWords(speaker)) change(word, -1)
  for (const speaker of speakers) for (const word of nameWords(speaker)) change(word, 1)
  return changes
}
