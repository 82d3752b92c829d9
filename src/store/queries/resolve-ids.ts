import type { Transaction } from 'kysely'
import { wholeNameKey } from '../name-entries.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'
import { insertSpeakers } from './insert-speakers.ts'
import type { SpeakerKey } from './resolve-speakers.ts'
import { saveNames } from './save-names.ts'
import { printedNames, speakerColumns, storedSpeaker } from './stored-speaker.ts'

/**
 * Finds or stores the speakers of some ids, with the names printed for them. A name that a speaker did not have yet
 * is kept as a printed one.
 */
export async function resolveIds(
  transaction: Transaction<Tables>,
  namesById: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Map<string, SpeakerKey>> {
  const rows = await inChunks([...namesById.keys()], (chunk) =>
    transaction.selectFrom('speaker').select(speakerColumns).where('id', 'in', chunk).execute(),
  )
  const known = rows.map(storedSpeaker)
  for (const row of rows) await addPrinted(transaction, row, namesById.get(row.id) ?? new Set())

  const knownIds = new Set(known.map(({ id }) => id))
  const added = [...namesById].filter(([id]) => !knownIds.has(id)).map(newSpeaker)
  const inserted = await insertSpeakers(transaction, added)
  return new Map([...known, ...inserted].map((speaker) => [speaker.id, speaker]))
}

async function addPrinted(
  transaction: Transaction<Tables>,
  row: Parameters<typeof storedSpeaker>[0],
  names: ReadonlySet<string>,
): Promise<void> {
  const speaker = storedSpeaker(row)
  const others = otherNames([speaker.name, ...speaker.aliases], names)
  if (others.length === 0) return
  await transaction
    .updateTable('speaker')
    .set({ printed_names: JSON.stringify([...printedNames(row), ...others]) })
    .where('row', '=', speaker.row)
    .execute()
  await saveNames(
    transaction,
    [{ ...speaker, aliases: [...speaker.aliases, ...others] }],
    [speaker],
  )
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
