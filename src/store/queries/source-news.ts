import type { Kysely, Transaction } from 'kysely'
import type { SourceNews } from '../sources.ts'
import type { Tables } from '../tables.ts'
import { instantText } from './instant-text.ts'
import { optionalInstant } from './optional-instant.ts'

export async function takeSourceNews(
  transaction: Transaction<Tables>,
  failingBefore: Temporal.Instant,
  along: Temporal.Instant,
): Promise<SourceNews[]> {
  const first = await transaction
    .selectFrom('source')
    .select('row')
    .where('told', '=', 0)
    .where('paused', '=', 0)
    .where('failing_since', '<=', instantText(failingBefore))
    .executeTakeFirst()
  const failing = await transaction
    .updateTable('source')
    .set({ told: 1 })
    .where('told', '=', 0)
    .where('paused', '=', 0)
    .where('failing_since', '<=', instantText(first ? along : failingBefore))
    .returning(['address', 'problem', 'failing_since'])
    .execute()
  const recovered = await transaction
    .updateTable('source')
    .set({ told: 0 })
    .where('told', '=', 1)
    .where('failing_since', 'is', null)
    .returning('address')
    .execute()
  return [
    ...failing.map(({ address, problem, failing_since: since }) => ({
      address,
      news: 'failing' as const,
      problem: problem ?? undefined,
      failingSince: optionalInstant(since),
    })),
    ...recovered.map(({ address }) => ({ address, news: 'recovered' as const })),
  ]
}

export async function returnSourceNews(
  db: Kysely<Tables>,
  { address, news }: SourceNews,
): Promise<void> {
  const told = news === 'failing' ? 0 : 1
  await db.updateTable('source').set({ told }).where('address', '=', address).execute()
}
