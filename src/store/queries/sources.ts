import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Source, SourceState } from '../sources.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'
import { instantText } from './instant-text.ts'
import { optionalInstant, optionalText } from './optional-instant.ts'

/** Makes these the listed sources. */
export async function listSources(
  transaction: Transaction<Tables>,
  addresses: readonly string[],
): Promise<void> {
  const wanted = new Set(addresses)
  const known = await transaction.selectFrom('source').select(['address', 'listed']).execute()
  const unlisted = known.filter(({ address, listed }) => listed === 1 && !wanted.has(address))
  for (const { address } of known) wanted.delete(address)
  const listed = known.filter(({ address, listed: is }) => is === 0 && addresses.includes(address))
  await setListed(transaction, addressesOf(unlisted), 0)
  await setListed(transaction, addressesOf(listed), 1)
  await inChunks([...wanted], (chunk) =>
    transaction
      .insertInto('source')
      .values(chunk.map((address) => ({ address, listed: 1, added: 0 })))
      .execute(),
  )
  await transaction.deleteFrom('source').where('listed', '=', 0).where('added', '=', 0).execute()
}

function addressesOf(rows: readonly { readonly address: string }[]): string[] {
  return rows.map(({ address }) => address)
}

async function setListed(
  transaction: Transaction<Tables>,
  addresses: readonly string[],
  listed: 0 | 1,
): Promise<void> {
  await inChunks(addresses, (chunk) =>
    transaction.updateTable('source').set({ listed }).where('address', 'in', chunk).execute(),
  )
}

export async function addSource(
  transaction: Transaction<Tables>,
  address: string,
): Promise<'added' | 'known'> {
  const known = await transaction
    .updateTable('source')
    .set({ added: 1 })
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  if (known.numUpdatedRows > 0n) return 'known'
  await transaction.insertInto('source').values({ address, listed: 0, added: 1 }).execute()
  return 'added'
}

export async function removeSource(
  transaction: Transaction<Tables>,
  address: string,
): Promise<'removed' | 'listed' | 'unknown'> {
  const own = transaction.selectFrom('source').select('listed').where('address', '=', address)
  const known = await own.executeTakeFirst()
  if (!known) return 'unknown'
  if (known.listed === 0) {
    await transaction.deleteFrom('source').where('address', '=', address).execute()
    return 'removed'
  }
  await transaction.updateTable('source').set({ added: 0 }).where('address', '=', address).execute()
  return 'listed'
}

export async function pauseSource(
  db: Kysely<Tables>,
  address: string,
  isPaused: boolean,
): Promise<boolean> {
  // Of what lies behind a pause nobody can say whether it failed all the time.
  // What came meanwhile is not waited for: the next reading is as the first.
  const afresh = {
    due_at: null,
    read_at: null,
    failures: 0,
    failing_since: null,
    problem: null,
    told: 0,
  }
  const { numUpdatedRows } = await db
    .updateTable('source')
    .set(isPaused ? { paused: 1 } : { paused: 0, ...afresh })
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function sources(db: Kysely<Tables>): Promise<Source[]> {
  const rows = await db.selectFrom('source').selectAll().orderBy('row').execute()
  return rows.map(toSource)
}

export async function dueSources(db: Kysely<Tables>, now: Temporal.Instant): Promise<Source[]> {
  const rows = await db
    .selectFrom('source')
    .selectAll()
    .where('paused', '=', 0)
    .where((eb) => eb.or([eb('due_at', 'is', null), eb('due_at', '<=', instantText(now))]))
    .orderBy('due_at')
    .orderBy('row')
    .execute()
  return rows.map(toSource)
}

export async function saveSourceState(
  db: Kysely<Tables>,
  address: string,
  state: SourceState,
): Promise<void> {
  const { dueAt, gap, readAt, changedAt, failures, failingSince, problem } = state
  await db
    .updateTable('source')
    .set({
      due_at: optionalText(dueAt),
      gap: gap ?? null,
      read_at: optionalText(readAt),
      changed_at: optionalText(changedAt),
      failures,
      failing_since: optionalText(failingSince),
      problem: problem ?? null,
    })
    .where('address', '=', address)
    .execute()
}

function toSource(row: Selectable<Tables['source']>): Source {
  return {
    number: row.row,
    address: row.address,
    isListed: row.listed === 1,
    isPaused: row.paused === 1,
    dueAt: optionalInstant(row.due_at),
    gap: row.gap ?? undefined,
    readAt: optionalInstant(row.read_at),
    changedAt: optionalInstant(row.changed_at),
    failures: row.failures,
    failingSince: optionalInstant(row.failing_since),
    problem: row.problem ?? undefined,
  }
}
