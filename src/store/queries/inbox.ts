import { type Kysely, sql } from 'kysely'
import type { ReceivedUpdate, UnhandledUpdate, UpdateHold } from '../received-update.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'
import { instantText } from './instant-text.ts'

/** Records updates; the ids of those that had not come before. */
export async function receiveUpdates(
  db: Kysely<Tables>,
  bot: number,
  updates: readonly ReceivedUpdate[],
  { holder, at }: { readonly holder: string; readonly at: Temporal.Instant },
): Promise<number[]> {
  if (updates.length === 0) return []
  const received_at = instantText(at)
  const added = await db
    .insertInto('inbox')
    .values(updates.map(({ id, body }) => ({ bot, id, body, received_at, holder })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return added.map(({ id }) => id)
}

/** The updates that nobody keeps any more, oldest first; each is told that one more run has found it. */
export async function takeUpdates(
  db: Kysely<Tables>,
  bot: number,
  { holder, now, until, isEnded }: UpdateHold,
): Promise<UnhandledUpdate[]> {
  const lease = { holder, until: instantText(until) }
  await db
    .insertInto('lease')
    .values({ name: leaseOf(holder), ...lease })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(lease))
    .execute()
  const others = await unhandled(db, bot, holder).select('holder').distinct().execute()
  if (others.length === 0) return []
  for (const { holder: other } of others) {
    if (other !== null && isEnded(other)) await leaveUpdates(db, other)
  }
  const rows = await db
    .updateTable('inbox')
    .set({ starts: sql`starts + 1`, holder })
    .where('bot', '=', bot)
    .where('body', 'is not', null)
    .where('holder', 'is distinct from', holder)
    .where((where) => {
      const kept = where
        .selectFrom('lease')
        .select('name')
        .whereRef('lease.holder', '=', 'inbox.holder')
        .where('until', '>', instantText(now))
      return where.not(where.exists(kept))
    })
    .returning(['id', 'body', 'sends', 'starts'])
    .execute()
  return rows.flatMap(withBody).toSorted(byId)
}

/** The unhandled updates of other holders, oldest first. */
export async function updatesElsewhere(
  db: Kysely<Tables>,
  bot: number,
  holder: string,
): Promise<ReceivedUpdate[]> {
  const rows = await unhandled(db, bot, holder).select(['id', 'body']).execute()
  return rows.flatMap(withBody).toSorted(byId)
}

/** What an update says, until it is handled. */
export async function updateBody(
  db: Kysely<Tables>,
  bot: number,
  id: number,
): Promise<string | undefined> {
  const query = db.selectFrom('inbox').select('body').where('bot', '=', bot).where('id', '=', id)
  return (await query.executeTakeFirst())?.body ?? undefined
}

/** Ends a holder's time. */
export async function leaveUpdates(db: Kysely<Tables>, holder: string): Promise<void> {
  await db.deleteFrom('lease').where('name', '=', leaseOf(holder)).execute()
}

/** Counts a message that an update is about to bring about, or takes back one that was surely not sent. */
export async function noteSend(
  db: Kysely<Tables>,
  bot: number,
  id: number,
  by: 1 | -1,
): Promise<number> {
  const row = await db
    .updateTable('inbox')
    .set({ sends: sql`sends + ${by}` })
    .where('bot', '=', bot)
    .where('id', '=', id)
    .returning('sends')
    .executeTakeFirst()
  return row?.sends ?? 0
}

/** Marks updates as handled: what somebody wrote is gone with that. */
export async function markHandled(
  db: Kysely<Tables>,
  bot: number,
  ids: readonly number[],
): Promise<void> {
  await inChunks(ids, async (chunk) => {
    const query = db.updateTable('inbox').set({ body: null }).where('bot', '=', bot)
    await query.where('id', 'in', chunk).execute()
    return []
  })
}

/** Forgets the updates received before an instant: none comes again, and one still unhandled has lost its use. */
export async function forgetUpdates(db: Kysely<Tables>, before: Temporal.Instant): Promise<void> {
  const text = instantText(before)
  await db.deleteFrom('inbox').where('received_at', '<', text).execute()
  // Of those that came to their end without leaving.
  await db
    .deleteFrom('lease')
    .where('name', 'like', leaseOf('%'))
    .where('until', '<', text)
    .execute()
}

function unhandled(db: Kysely<Tables>, bot: number, holder: string) {
  return db
    .selectFrom('inbox')
    .where('bot', '=', bot)
    .where('body', 'is not', null)
    .where('holder', 'is distinct from', holder)
}

function withBody<Row extends { readonly body: string | null }>({ body, ...row }: Row) {
  return body === null ? [] : [{ ...row, body }]
}

function byId(a: ReceivedUpdate, b: ReceivedUpdate): number {
  return a.id - b.id
}

function leaseOf(holder: string): string {
  return `updates ${holder}`
}
