import type { Transaction } from 'kysely'
import { wholeNameKey } from '../name-entries.ts'
import { speakerSlug } from '../speaker-slug.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'
import { insertSpeakers } from './insert-speakers.ts'
import type { SpeakerKey } from './resolve-speakers.ts'

/** Finds or stores the speakers of some printed names. Names that differ in spelling only are one speaker's. */
export async function resolveNames(
  transaction: Transaction<Tables>,
  names: ReadonlySet<string>,
): Promise<Map<string, SpeakerKey>> {
  const keys = new Map([...names].map((name) => [name, wholeNameKey(name)]))
  const bearers = await bearersOf(transaction, [...new Set(keys.values())])
  const speakers = new Map<string, SpeakerKey>()
  const unknown = new Map<string, string>()
  for (const [name, key] of keys) {
    const bearer = theBearer(bearers.get(key) ?? [])
    if (bearer) speakers.set(key, bearer)
    else if (!unknown.has(key)) unknown.set(key, name)
  }

  const inserted = await insertSpeakers(
    transaction,
    await withIds(transaction, [...unknown.values()]),
  )
  for (const speaker of inserted) speakers.set(wholeNameKey(speaker.name), speaker)
  return new Map([...keys].flatMap(([name, key]) => pairs(name, speakers.get(key))))
}

async function bearersOf(
  transaction: Transaction<Tables>,
  keys: readonly string[],
): Promise<Map<string, Bearer[]>> {
  const rows = await inChunks(keys, (chunk) =>
    transaction
      .selectFrom('name')
      .innerJoin('speaker', 'speaker.row', 'name.speaker')
      .select(['name.key', 'name.by', 'speaker.row', 'speaker.id', 'speaker.listed'])
      .where('name.key', 'in', chunk)
      .where('name.by', 'in', ['name', 'alias'])
      .execute(),
  )
  return Map.groupBy(rows, ({ key }) => key)
}

/**
 * The one speaker of that name. When several have it, it is none of the directory's, who may be meant or not, but the one
 * that was stored for this name alone.
 */
function theBearer(bearers: readonly Bearer[]): Bearer | undefined {
  const byName = bearers.filter(({ by }) => by === 'name')
  return onlyOne(bearers) ?? onlyOne(byName) ?? onlyOne(byName.filter(({ listed }) => listed === 0))
}

function onlyOne(bearers: readonly Bearer[]): Bearer | undefined {
  return new Set(bearers.map(({ row }) => row)).size === 1 ? bearers[0] : undefined
}

async function withIds(transaction: Transaction<Tables>, names: readonly string[]) {
  const slugs = [...new Set(names.map(speakerSlug))]
  const rows = await inChunks(slugs, (chunk) =>
    transaction.selectFrom('speaker').select('id').where('id', 'in', chunk).execute(),
  )
  const taken = new Set(rows.map(({ id }) => id))
  const speakers = []
  for (const name of names) {
    const id = await freeId(transaction, speakerSlug(name), taken)
    taken.add(id)
    speakers.push({ id, name, aliases: [], offices: [] })
  }
  return speakers
}

/** The slug, or the slug with the first number that makes it nobody's yet. */
async function freeId(
  transaction: Transaction<Tables>,
  slug: string,
  taken: ReadonlySet<string>,
): Promise<string> {
  if (!taken.has(slug)) return slug
  for (let number = 2; ; number += 1) {
    const id = `${slug}-${number}`
    const found = transaction.selectFrom('speaker').select('id').where('id', '=', id)
    if (!taken.has(id) && !(await found.executeTakeFirst())) return id
  }
}

function pairs(name: string, speaker: SpeakerKey | undefined): [string, SpeakerKey][] {
  return speaker ? [[name, speaker]] : []
}

type Bearer = {
  readonly by: string
  readonly row: number
  readonly id: string
  readonly listed: number
}
