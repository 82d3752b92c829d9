import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'

/** In how many statements that can answer each stem occurs. */
export async function stemCounts(
  db: Kysely<Tables>,
  stems: readonly string[],
): Promise<Map<string, number>> {
  const rows = await inChunks([...new Set(stems)], (chunk) =>
    db.selectFrom('stem').select(['stem', 'count']).where('stem', 'in', chunk).execute(),
  )
  return new Map(rows.map(({ stem, count }) => [stem, count]))
}
