import type { Transaction } from 'kysely'
import type { Speaker } from '../../statement/speaker.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'
import { saveNames } from './save-names.ts'
import { speakerColumns, storedSpeaker } from './stored-speaker.ts'

/**
 * Lists speakers; of two with one id the last counts.
 *
 * @param given the ids of the directory; others are listed by what was decided
 */
export async function listSpeakers(
  transaction: Transaction<Tables>,
  speakers: readonly Speaker[],
  given: ReadonlySet<string>,
): Promise<void> {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]))
  const stored = await inChunks([...byId.keys()], (chunk) =>
    transaction
      .selectFrom('speaker')
      .select([...speakerColumns, 'listed'])
      .where('id', 'in', chunk)
      .execute(),
  )
  const storedById = new Map(stored.map((row) => [row.id, row]))
  const rows = [...byId.values()].map((speaker) =>
    speakerRow(speaker, given.has(speaker.id) ? 1 : 2),
  )
  // The whole directory comes again at every start, and hardly ever changed.
  const changed = rows.filter((row) => !isSame(row, storedById.get(row.id)))
  const saved = await inChunks(changed, (chunk) =>
    transaction
      .insertInto('speaker')
      .values([...chunk])
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          aliases: eb.ref('excluded.aliases'),
          offices: eb.ref('excluded.offices'),
          listed: eb.ref('excluded.listed'),
        })),
      )
      .returning(speakerColumns)
      .execute(),
  )
  const before = saved.flatMap(({ id }) => storedById.get(id) ?? [])
  await saveNames(transaction, saved.map(storedSpeaker), before.map(storedSpeaker))
}

function isSame(row: DirectoryRow, stored: DirectoryRow | undefined): boolean {
  return (
    row.name === stored?.name &&
    row.aliases === stored.aliases &&
    row.offices === stored.offices &&
    row.listed === stored.listed
  )
}

function speakerRow({ id, name, aliases, offices }: Speaker, listed: 1 | 2) {
  return { id, name, aliases: JSON.stringify(aliases), offices: JSON.stringify(offices), listed }
}

type DirectoryRow = Omit<ReturnType<typeof speakerRow>, 'listed'> & { readonly listed: number }
