import type { Transaction } from 'kysely'
import { wholeNameKey } from '../name-entries.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'
import { insertSpeakers } from './insert-speakers.ts'
import type { SpeakerKey } from './resolve-speakers.ts'
import { type StoredSpeaker, saveNames } from './save-names.ts'
import { speakerColumns, storedSpeaker } from './stored-speaker.ts'

/**
 * Finds or stores the speakers of some ids, with the names printed for them. A name that a speaker did not have yet
 * becomes an alias.
 */
export async function resolveIds(
  transaction: Transaction<Tables>,
  namesById: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Map<string, SpeakerKey>> {
  const rows = await inChunks([...namesById.keys()], (chunk) =>
    transaction.selectFrom('speaker').select(speakerColumns).where('id', 'in', chunk).execute(),
  )
  const known = rows.map(storedSpeaker)
  await addAliases(transaction, known, namesById)

  const knownIds = new Set(known.map(({ id }) => id))
  const added = [...namesById].filter(([id]) => !knownIds.has(id)).map(newSpeaker)
  const inserted = await insertSpeakers(transaction, added)
  return new Map([...known, ...inserted].map((speaker) => [speaker.id, speaker]))
}

async function addAliases(
  transaction: Transaction<Tables>,
  known: readonly StoredSpeaker[],
  namesById: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  for (const speaker of known) {
    const others = otherNames([speaker.name, ...speaker.aliases], namesById.get(speaker.id) ?? [])
    if (others.length === 0) continue
    const aliases = [...speaker.aliases, ...others]
    await transaction
      .updateTable('speaker')
      .set({ aliases: JSON.stringify(aliases) })
      .where('row', '=', speaker.row)
      .execute()
    await saveNames(transaction, [{ ...speaker, aliases }], [speaker])
  }
}

function newSpeaker([id, names]: readonly [string, ReadonlySet<string>]) {
  const [name = id, ...others] = names
  return { id, name, aliases: otherNames([name], others), offices: [] }
}

/** The names, in no matter which spelling, that are not among those known. */
function otherNames(known: readonly string[], names: Iterable<string>): string[] {
  const keys = new Set(known.map(wholeNameKey))
  return [...names].filter((name) => {
    const isOther = !keys.has(wholeNameKey(name))
    keys.add(wholeNameKey(name))
    return isOther
  })
}
