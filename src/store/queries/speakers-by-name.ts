import { type Kysely, sql } from 'kysely'
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
  return withRoles(db, [
    ...(await inChunks(distinct, (chunk) => named(db).where('name.key', 'in', chunk).execute())),
    ...(await inChunks(distinct, (chunk) => byRole(db).where('role.key', 'in', chunk).execute())),
  ])
}

/** Who is known by an office or a printed role whose key has these words in a row. */
export async function holdersOf(db: Kysely<Tables>, words: string): Promise<NamedSpeaker[]> {
  const pattern = `% ${words} %`
  return withRoles(db, [
    ...(await named(db)
      .where('name.by', '=', 'office')
      .where(sql<string>`' ' || name.key || ' '`, 'like', pattern)
      .execute()),
    ...(await byRole(db)
      .where(sql<string>`' ' || role.key || ' '`, 'like', pattern)
      .execute()),
  ])
}

async function withRoles(db: Kysely<Tables>, found: readonly NameRow[]): Promise<NamedSpeaker[]> {
  const roles = await latestRoles(db, [...new Set(found.map(({ row }) => row))])
  return found.map((row) => namedSpeaker(row, roles.get(row.row)))
}

function named(db: Kysely<Tables>) {
  return db
    .selectFrom('name')
    .innerJoin('speaker', 'speaker.row', 'name.speaker')
    .select(['name.key', 'name.by', 'name.from', 'name.until'])
    .select(['speaker.row', 'speaker.id', 'speaker.name', 'speaker.statements'])
}

function byRole(db: Kysely<Tables>) {
  return db
    .selectFrom('role')
    .innerJoin('speaker', 'speaker.row', 'role.speaker')
    .select(['role.key', 'speaker.row', 'speaker.id', 'speaker.name', 'speaker.statements'])
    .select([
      sql.lit('role' as const).as('by'),
      sql.lit(null).as('from'),
      sql.lit(null).as('until'),
    ])
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
