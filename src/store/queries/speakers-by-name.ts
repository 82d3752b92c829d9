import type { Kysely } from 'kysely'
import type { NameEntry } from '../name-entries.ts'
import type { NamedSpeaker } from '../store.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'
import { latestRoles } from './latest-roles.ts'

/** Who is known by some name keys, with what each is known by; a printed role counts as a name. */
export async function speakersByName(
  db: Kysely<Tables>,
  keys: readonly string[],
): Promise<NamedSpeaker[]> {
  const distinct = [...new Set(keys)]
  const found = [
    ...(await inChunks(distinct, (chunk) => named(db, chunk))),
    ...(await inChunks(distinct, (chunk) => byRole(db, chunk))),
  ]
  const roles = await latestRoles(db, [...new Set(found.map(({ row }) => row))])
  return found.map((row) => namedSpeaker(row, roles.get(row.row)))
}

function named(db: Kysely<Tables>, keys: readonly string[]): Promise<NameRow[]> {
  return db
    .selectFrom('name')
    .innerJoin('speaker', 'speaker.row', 'name.speaker')
    .select(['name.key', 'name.by', 'name.from', 'name.until'])
    .select(['speaker.row', 'speaker.id', 'speaker.name', 'speaker.statements'])
    .where('name.key', 'in', keys)
    .execute()
}

async function byRole(db: Kysely<Tables>, keys: readonly string[]): Promise<NameRow[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('speaker', 'speaker.row', 'role.speaker')
    .select(['role.key', 'speaker.row', 'speaker.id', 'speaker.name', 'speaker.statements'])
    .where('role.key', 'in', keys)
    .execute()
  return rows.map((row) => ({ ...row, by: 'role' as const, from: null, until: null }))
}

function namedSpeaker(row: NameRow, role: string | undefined): NamedSpeaker {
  const { key, by, id, name, from, until, statements } = row
  return {
    key,
    by,
    speaker: { id, name },
    ...(from !== null && { from }),
    ...(until !== null && { until }),
    statements,
    ...(role !== undefined && { role }),
  }
}

type NameRow = {
  readonly key: string
  readonly by: NameEntry['by'] | 'role'
  readonly from: string | null
  readonly until: string | null
  readonly row: number
  readonly id: string
  readonly name: string
  readonly statements: number
}
