import type { Transaction } from 'kysely'
import type { Speaker } from '../../statement/speaker.ts'
import { wholeNameKey } from '../name-entries.ts'
import { preferredSpelling } from '../preferred-spelling.ts'
import { speakerSlug } from '../speaker-slug.ts'
import type { Tables } from '../tables.ts'
import { freeId } from './free-id.ts'
import { inChunks } from './in-chunks.ts'
import { insertSpeakers } from './insert-speakers.ts'
import type { SpeakerKey } from './resolve-speakers.ts'
import { saveNames } from './save-names.ts'
import { storedSpeaker } from './stored-speaker.ts'

/** Finds or stores the speakers of some printed names. Names that differ in spelling only are one speaker's. */
export async function resolveNames(
  transaction: Transaction<Tables>,
  names: ReadonlySet<string>,
): Promise<Map<string, SpeakerKey>> {
  const spellings = Map.groupBy(names, wholeNameKey)
  const bearers = await bearersOf(transaction, [...spellings.keys()])
  const speakers = new Map<string, SpeakerKey>()
  const unknown = new Map<string, string>()
  for (const [key, [first = key, ...others]] of spellings) {
    const bearer = theBearer(key, bearers.get(key) ?? [])
    if (bearer) {
      speakers.set(key, bearer)
      await respell(transaction, bearer, [first, ...others])
    } else unknown.set(key, preferredSpelling([first, ...others]))
  }

  const inserted = await insertSpeakers(transaction, await withIds(transaction, unknown))
  for (const speaker of inserted) speakers.set(wholeNameKey(speaker.name), speaker)
  return new Map([...names].flatMap((name) => pairs(name, speakers.get(wholeNameKey(name)))))
}

async function bearersOf(
  transaction: Transaction<Tables>,
  keys: readonly string[],
): Promise<Map<string, Bearer[]>> {
  const rows = await inChunks(keys, (chunk) =>
    transaction
      .selectFrom('name')
      .innerJoin('speaker', 'speaker.row', 'name.speaker')
      .select([
        'name.key',
        'name.by',
        'speaker.listed',
        'speaker.split_off',
        'speaker.row',
        'speaker.id',
        'speaker.name',
        'speaker.aliases',
        'speaker.printed_names',
        'speaker.offices',
      ])
      .where('name.key', 'in', chunk)
      .where('name.by', 'in', ['name', 'alias'])
      .execute(),
  )
  return Map.groupBy(rows, ({ key }) => key)
}

/**
 * The one speaker of that name. When several have it, it is none whom the directory or an importer knows by an id, who
 * may be meant or not, but the one that was stored for this name alone. Who was split off is it only where nobody else is:
 * of the others' articles none tells them apart, and what they print is the one's until the split says otherwise.
 */
function theBearer(key: string, all: readonly Bearer[]): Bearer | undefined {
  const found = all.filter(({ split_off: isSplit }) => isSplit === 0)
  const bearers = found.length > 0 ? found : all
  const byName = bearers.filter(({ by }) => by === 'name')
  const slug = speakerSlug(key)
  const isOfName = ({ id }: Bearer) =>
    id.startsWith(slug) && /^(?:-\d+)?$/.test(id.slice(slug.length))
  return (
    onlyOne(bearers) ??
    onlyOne(byName) ??
    onlyOne(byName.filter((bearer) => bearer.listed !== BY_DIRECTORY && isOfName(bearer)))
  )
}

function onlyOne(bearers: readonly Bearer[]): Bearer | undefined {
  return new Set(bearers.map(({ row }) => row)).size === 1 ? bearers[0] : undefined
}

/** A speaker of the directory is called what the directory says; another by the preferred of all spellings printed. */
async function respell(
  transaction: Transaction<Tables>,
  bearer: Bearer,
  spellings: readonly [string, ...string[]],
): Promise<void> {
  const name = preferredSpelling([bearer.name, ...spellings])
  if (bearer.listed === BY_DIRECTORY || bearer.by !== 'name' || name === bearer.name) return
  await transaction.updateTable('speaker').set({ name }).where('row', '=', bearer.row).execute()
  const before = storedSpeaker(bearer)
  await saveNames(transaction, [{ ...before, name }], [before])
}

/** The ids are of the keys, so that they are the same whichever spelling came first. */
async function withIds(
  transaction: Transaction<Tables>,
  names: ReadonlyMap<string, string>,
): Promise<Speaker[]> {
  const slugs = [...new Set([...names.keys()].map(speakerSlug))]
  const rows = await inChunks(slugs, (chunk) =>
    transaction.selectFrom('speaker').select('id').where('id', 'in', chunk).execute(),
  )
  const taken = new Set(rows.map(({ id }) => id))
  const speakers: Speaker[] = []
  for (const [key, name] of names) {
    const id = await freeId(transaction, speakerSlug(key), taken)
    taken.add(id)
    speakers.push({ id, name, aliases: [], offices: [] })
  }
  return speakers
}

function pairs(name: string, speaker: SpeakerKey | undefined): [string, SpeakerKey][] {
  return speaker ? [[name, speaker]] : []
}

const BY_DIRECTORY = 1

type Bearer = Parameters<typeof storedSpeaker>[0] & {
  readonly by: string
  readonly listed: number
  readonly split_off: number
}
