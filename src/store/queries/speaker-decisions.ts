import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import { Speaker } from '../../statement/speaker.ts'
import {
  type MadeDecision,
  SpeakerDecision,
  mergedInto,
  namedIn,
  withDecisions,
  withoutMerged,
} from '../speaker-decisions.ts'
import type { Tables } from '../tables.ts'
import { inChunks } from './in-chunks.ts'
import { instantText } from './instant-text.ts'
import { listSpeakers } from './list-speakers.ts'
import { unlistSpeakers } from './unlist-speakers.ts'

/** Begins to give the stored statements to whom the decisions that hold give them; at the end of it nobody is left listed whom nothing lists. */
export type Settle = () => Promise<void>

/** Makes these the speakers of the directory; of two with one id the last counts. What was decided holds on. */
export async function saveSpeakers(
  transaction: Transaction<Tables>,
  speakers: readonly Speaker[],
  settle: Settle,
): Promise<void> {
  const given = JSON.stringify(speakers)
  const known = await transaction.selectFrom('directory').select('speakers').executeTakeFirst()
  // It comes again at every start; a command that changes nothing is to write nothing.
  if (known?.speakers === given) return
  await transaction.deleteFrom('directory').execute()
  await transaction.insertInto('directory').values({ speakers: given }).execute()
  await listDecided(transaction, settle)
}

export async function decideSpeaker(
  transaction: Transaction<Tables>,
  decision: SpeakerDecision,
  at: Temporal.Instant,
  settle: Settle,
): Promise<number | undefined> {
  const ids = namedIn([decision])
  const names = await namesOf(transaction, ids)
  if (ids.some((id) => !names.has(id))) return undefined
  if (decision.kind === 'merge') {
    const ends = mergedInto(await heldDecisions(transaction))
    const [one, other] = ids.map((id) => ends.get(id) ?? id)
    // Of two that are one already, and of one that is another's, nothing is left to decide.
    if (one === other || ends.has(decision.speaker)) return undefined
  }
  return keepDecision(transaction, decision, at, settle)
}

/** Keeps a decision, and has it hold. */
export async function keepDecision(
  transaction: Transaction<Tables>,
  decision: SpeakerDecision,
  at: Temporal.Instant,
  settle: Settle,
): Promise<number> {
  const { row } = await transaction
    .insertInto('speaker_decision')
    .values({ decision: JSON.stringify(decision), decided_at: instantText(at) })
    .returning('row')
    .executeTakeFirstOrThrow()
  await listDecided(transaction, settle)
  return row
}

export async function undoSpeakerDecision(
  transaction: Transaction<Tables>,
  number: number,
  settle: Settle,
): Promise<SpeakerDecision | undefined> {
  const undone = await transaction
    .updateTable('speaker_decision')
    .set({ undone: 1 })
    .where('row', '=', number)
    .where('undone', '=', 0)
    .returning('decision')
    .executeTakeFirst()
  if (!undone) return undefined
  await listDecided(transaction, settle)
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

/** The decisions that hold, the first one first. */
export async function heldDecisions(db: Kysely<Tables>): Promise<SpeakerDecision[]> {
  return (await speakerDecisions(db)).map(({ decision }) => decision).toReversed()
}

/** The directory as it was decided, without those who are another. */
export async function decidedDirectory(db: Kysely<Tables>): Promise<Speaker[]> {
  const { speakers, decisions } = await decided(db)
  return withoutMerged(speakers, decisions)
}

/** Who is listed, with the names and offices that were decided; whom of them the directory has; the decisions. */
async function decided(
  db: Kysely<Tables>,
): Promise<{ speakers: Speaker[]; given: Set<string>; decisions: SpeakerDecision[] }> {
  const kept = await db.selectFrom('directory').select('speakers').executeTakeFirst()
  const directory = z.array(Speaker).parse(JSON.parse(kept?.speakers ?? '[]'))
  const decisions = await heldDecisions(db)
  const names = await namesOf(db, namedIn(decisions))
  const given = new Set(directory.map(({ id }) => id))
  return { speakers: withDecisions(directory, decisions, names), given, decisions }
}

/**
 * Lists who is in the directory, with what was decided, lets who was merged count as who it was decided to be, and begins to
 * give everybody the statements that are theirs by that.
 */
async function listDecided(transaction: Transaction<Tables>, settle: Settle): Promise<void> {
  const { speakers, given, decisions } = await decided(transaction)
  await listSpeakers(transaction, speakers, given)

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
  await settle()
}

/** Takes out of the directory whom neither it nor a decision lists any more. */
export async function unlistUndecided(transaction: Transaction<Tables>): Promise<void> {
  const { speakers } = await decided(transaction)
  await unlistSpeakers(transaction, new Set(speakers.map(({ id }) => id)))
}

export async function namesOf(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await inChunks(ids, (chunk) =>
    db.selectFrom('speaker').select(['id', 'name']).where('id', 'in', chunk).execute(),
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
