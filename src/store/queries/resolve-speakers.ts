import type { Transaction } from 'kysely'
import type { NewStatement } from '../store.ts'
import type { Tables } from '../tables.ts'
import { resolveNames } from './resolve-names.ts'
import { resolveIds } from './resolve-ids.ts'

/** A speaker as a new statement names it. */
export type PrintedSpeaker = NonNullable<NewStatement['speaker']>

/** A speaker of the database as a statement refers to it. */
export type SpeakerKey = { readonly row: number; readonly id: string }

/**
 * Finds which speaker each printed one is, and stores those that are new; the answer is asked for each of them.
 *
 * Ids first: a name may be that of a speaker whom the same articles give an id.
 */
export async function resolveSpeakers(
  transaction: Transaction<Tables>,
  printed: readonly PrintedSpeaker[],
): Promise<(speaker: PrintedSpeaker) => SpeakerKey> {
  const byId = await resolveIds(transaction, namesById(printed))
  const names = printed.filter(({ id }) => id === undefined).map(({ name }) => name)
  const byName = await resolveNames(transaction, new Set(names))

  return ({ id, name }) => {
    const speaker = id === undefined ? byName.get(name) : byId.get(id)
    if (!speaker) throw new Error(`Speaker ${id ?? name} was not resolved`)
    return speaker
  }
}

function namesById(printed: readonly PrintedSpeaker[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  for (const { id, name } of printed) {
    if (id === undefined) continue
    const known = names.get(id)
    if (known) known.add(name)
    else names.set(id, new Set([name]))
  }
  return names
}
