import type { Kysely } from 'kysely'
import type { Gap } from '../gaps.ts'
import type { Tables } from '../tables.ts'
import { instantText } from './instant-text.ts'

/** Counts a question that found nothing; those that differ by case and spaces only are one. */
export async function noteGap(
  db: Kysely<Tables>,
  asked: string,
  at: Temporal.Instant,
): Promise<void> {
  const question = asked.toLowerCase().replaceAll(/\s+/g, ' ').trim().slice(0, QUESTION_LENGTH)
  await db
    .insertInto('gap')
    .values({ question, count: 1, last_at: instantText(at) })
    .onConflict((conflict) =>
      conflict
        .column('question')
        .doUpdateSet((eb) => ({ count: eb('gap.count', '+', 1), last_at: instantText(at) })),
    )
    .execute()
}

/** What was asked most and not found. */
export async function gaps(db: Kysely<Tables>, limit: number, offset = 0): Promise<Gap[]> {
  const rows = await db
    .selectFrom('gap')
    .selectAll()
    .orderBy('count', 'desc')
    .orderBy('last_at', 'desc')
    .orderBy('question')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ question, count, last_at }) => {
    return { question, count, lastAt: Temporal.Instant.from(last_at) }
  })
}

export async function gapCount(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('gap')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function forgetGaps(db: Kysely<Tables>, before: Temporal.Instant): Promise<void> {
  await db.deleteFrom('gap').where('last_at', '<', instantText(before)).execute()
}

const QUESTION_LENGTH = 200
