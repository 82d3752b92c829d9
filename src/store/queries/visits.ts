import type { Kysely, Transaction } from 'kysely'
import type { Visit } from '../store.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'

/** The last visits to some addresses, by address; none where there was none. */
export async function visits(
  db: Kysely<Tables>,
  addresses: readonly string[],
): Promise<Map<string, Visit>> {
  const rows = await inChunks(addresses, (chunk) =>
    db.selectFrom('visit').selectAll().where('address', 'in', chunk).execute(),
  )
  return new Map(
    rows.map(({ address, etag, last_modified: lastModified, entry }) => [
      address,
      {
        address,
        etag: etag ?? undefined,
        lastModified: lastModified ?? undefined,
        entry: entry ?? undefined,
      },
    ]),
  )
}

/** Keeps visits in place of earlier ones to the same addresses; of two to one address the last counts. */
export async function saveVisits(
  transaction: Transaction<Tables>,
  made: readonly Visit[],
): Promise<void> {
  const byAddress = new Map(made.map((visit) => [visit.address, visit]))
  const rows = [...byAddress.values()].map(({ address, etag, lastModified, entry }) => ({
    address,
    etag: etag ?? null,
    last_modified: lastModified ?? null,
    entry: entry ?? null,
  }))
  await inChunks(rows, (chunk) =>
    transaction
      .insertInto('visit')
      .values([...chunk])
      .onConflict((conflict) =>
        conflict.column('address').doUpdateSet((eb) => ({
          etag: eb.ref('excluded.etag'),
          last_modified: eb.ref('excluded.last_modified'),
          entry: eb.ref('excluded.entry'),
        })),
      )
      .execute(),
  )
}
