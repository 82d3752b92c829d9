import type { Kysely, Selectable, Transaction } from 'kysely'
import type { WatchedPage } from '../sources.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'
import { instantText } from './instant-text.ts'
import { optionalInstant, optionalText } from './optional-instant.ts'

export async function watchedPages(db: Kysely<Tables>, source: string): Promise<WatchedPage[]> {
  const rows = await pages(db).where('source.address', '=', source).execute()
  return rows.map(toPage)
}

export async function duePages(db: Kysely<Tables>, now: Temporal.Instant): Promise<WatchedPage[]> {
  const rows = await pages(db)
    .where('watched_page.failures', '=', 0)
    .where('watched_page.due_at', '<=', instantText(now))
    .where('paused', '=', 0)
    .orderBy('watched_page.due_at')
    .execute()
  return rows.map(toPage)
}

export async function saveWatchedPages(
  transaction: Transaction<Tables>,
  source: string,
  made: readonly Omit<WatchedPage, 'source'>[],
): Promise<void> {
  const own = transaction.selectFrom('source').select('row').where('address', '=', source)
  const known = await own.executeTakeFirst()
  if (!known) return
  const rows = made.map(({ address, since, dueAt, failures, checks }) => {
    const times = { since: optionalText(since), due_at: optionalText(dueAt) }
    return { address, source: known.row, ...times, failures, checks }
  })
  await inChunks(rows, (chunk) =>
    transaction
      .insertInto('watched_page')
      .values([...chunk])
      .onConflict((conflict) =>
        conflict.column('address').doUpdateSet((eb) => ({
          source: eb.ref('excluded.source'),
          since: eb.ref('excluded.since'),
          due_at: eb.ref('excluded.due_at'),
          failures: eb.ref('excluded.failures'),
          checks: eb.ref('excluded.checks'),
        })),
      )
      .execute(),
  )
}

export async function forgetWatchedPages(
  transaction: Transaction<Tables>,
  addresses: readonly string[],
): Promise<void> {
  await inChunks(addresses, (chunk) =>
    transaction.deleteFrom('watched_page').where('address', 'in', chunk).execute(),
  )
}

function pages(db: Kysely<Tables>) {
  return db
    .selectFrom('watched_page')
    .innerJoin('source', 'source.row', 'watched_page.source')
    .select([
      'watched_page.address',
      'source.address as of',
      'watched_page.since',
      'watched_page.due_at',
      'watched_page.failures',
      'checks',
    ])
}

type PageRow = Pick<
  Selectable<Tables['watched_page']>,
  'address' | 'since' | 'due_at' | 'failures' | 'checks'
>

function toPage({
  since,
  due_at: dueAt,
  of,
  ...page
}: PageRow & { readonly of: string }): WatchedPage {
  return { ...page, source: of, since: optionalInstant(since), dueAt: optionalInstant(dueAt) }
}
