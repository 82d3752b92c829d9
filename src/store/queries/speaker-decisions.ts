import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import { Speaker } from '../../statement/speaker.ts'
import {
  type MadeDecision,
  SpeakerDecision,
  mergedInto,
  withDecisions,
  withoutMerged,
} from '../speaker-decisions.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'
import { instantText } from './instant-text.ts'
import { listSpeakers } from './list-speakers.ts'

/** Makes these the speakers of the directory; of two with one id the last counts. What was decided holds on. */
export async function saveSpeakers(
  transaction: Transaction<Tables>,
  speakers: readonly Speaker[],
): Promise<void> {
  const given = JSON.stringify(speakers)
  const known = await transaction.selectFrom('directory').select('speakers').executeTakeFirst()
  // It comes again at every start; a command that changes nothing is to write nothing.
  if (known?.speakers === given) return
  await transaction.deleteFrom('directory').execute()
  await transaction.insertInto('directory').values({ speakers: given }).execute()
  await listDecided(transaction)
}

export async function decideSpeaker(
  transaction: Transaction<Tables>,
  decision: SpeakerDecision,
  at: Temporal.Instant,
): Promise<number | undefined> {
  const ids = decision.kind === 'merge' ? [decision.speaker, decision.into] : [decision.speaker]
  const names = await namesOf(transaction, ids)
  if (ids.some((id) => !names.has(id))) return undefined
  if (decision.kind === 'merge') {
    const made = await speakerDecisions(transaction)
    const ends = mergedInto(made.map((each) => each.decision).toReversed())
    const [one, other] = ids.map((id) => ends.get(id) ?? id)
    // Of two that are one already, and of one that is another's, nothing is left to decide.
    if (one === other || ends.has(decision.speaker)) return undefined
  }
  const { row } = await transaction
    .insertInto('speaker_decision')
    .values({ decision: JSON.stringify(decision), decided_at: instantText(at) })
    .returning('row')
    .executeTakeFirstOrThrow()
  await listDecided(transaction)
  return row
}

export async function undoSpeakerDecision(
  transaction: Transaction<Tables>,
  number: number,
): Promise<SpeakerDecision | undefined> {
  const undone = await transaction
    .updateTable('speaker_decision')
    .set({ undone: 1 })
    .where('row', '=', number)
    .where('undone', '=', 0)
    .returning('decision')
    .executeTakeFirst()
  if (!undone) return undefined
  await listDecided(transaction)
  return SpeakerDecision.parse(JSON.parse(undone.decision))
}

/** The decisions that hold, the latest first. */
export async function speakerDecisions(db: Kysely<Tables>): Promise<MadeDecision[]> {
  const query = db.selectFrom('speaker_decision').selectAll().where('undone', '=', 0)
  const rows = await query.orderBy('row', 'desc').execute()
  return rows.map(({ row, decision, decided_at: at }) => ({
    number: row,
    decision: SpeakerDecision.parse(JSON.parse(decision)),
    decidedAt: Temporal.Instant.from(at),
  }))
}

/** The directory as it was decided, without those who are another. */
export async function decidedDirectory(db: Kysely<Tables>): Promise<Speaker[]> {
  const { speakers, decisions } = await decided(db)
  return withoutMerged(speakers, decisions)
}

/** Who is in the directory, with the names and offices that were decided, and the decisions, the first one first. */
async function decided(
  db: Kysely<Tables>,
): Promise<{ speakers: Speaker[]; decisions: SpeakerDecision[] }> {
  const given = await db.selectFrom('directory').select('speakers').executeTakeFirst()
  const directory = z.array(Speaker).parse(JSON.parse(given?.speakers ?? '[]'))
  const decisions = (await speakerDecisions(db)).map(({ decision }) => decision).toReversed()
  const named = decisions.flatMap((decision) =>
    decision.kind === 'merge' ? [decision.speaker, decision.into] : [decision.speaker],
  )
  const names = await namesOf(db, named)
  return { speakers: withDecisions(directory, decisions, names), decisions }
}

/** Lists who is in the directory, with what was decided, and lets who was merged count as who it was decided to be. */
async function listDecided(transaction: Transaction<Tables>): Promise<void> {
  const { speakers, decisions } = await decided(transaction)
  await listSpeakers(transaction, speakers)

  await transaction
    .updateTable('speaker')
    .set({ same_as: null })
    .where('same_as', 'is not', null)
    .execute()
  for (const [id, into] of mergedInto(decisions)) {
    await transaction
      .updateTable('speaker')
      .set((eb) => ({
        same_as: eb.selectFrom('speaker as other').select('other.row').where('other.id', '=', into),
      }))
      .where('id', '=', id)
      .execute()
  }
}

async function namesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await inChunks(ids, (chunk) =>
    db.selectFrom('speaker').select(['id', 'name']).where('id', 'in', chunk).execute(),
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
