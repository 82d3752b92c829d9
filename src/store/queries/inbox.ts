import { type Kysely, sql } from 'kysely'
import type { ReceivedUpdate, UnhandledUpdate } from '../received-update.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'
import { instantText } from './instant-text.ts'

/** Records updates; the ids of those that had not come before. */
export async function receiveUpdates(
  db: Kysely<Tables>,
  bot: number,
  updates: readonly ReceivedUpdate[],
  at: Temporal.Instant,
): Promise<number[]> {
  if (updates.length === 0) return []
  const received_at = instantText(at)
  const added = await db
    .insertInto('inbox')
    .values(updates.map(({ id, body }) => ({ bot, id, body, received_at })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return added.map(({ id }) => id)
}

/** The updates that an earlier run left, oldest first; each is told that one more run has found it. */
export async function unhandledUpdates(
  db: Kysely<Tables>,
  bot: number,
): Promise<UnhandledUpdate[]> {
  const rows = await db
    .updateTable('inbox')
    .set({ starts: sql`starts + 1` })
    .where('bot', '=', bot)
    .where('body', 'is not', null)
    .returning(['id', 'body', 'sends', 'starts'])
    .execute()
  return rows
    .flatMap(({ body, ...row }) => (body === null ? [] : [{ ...row, body }]))
    .toSorted((a, b) => a.id - b.id)
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
  await db.deleteFrom('inbox').where('received_at', '<', instantText(before)).execute()
}
