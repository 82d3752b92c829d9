import { setImmediate } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import type { SpeakerRef } from '../../statement/speaker.ts'
import { wholeNameKey } from '../name-entries.ts'
import { freeId } from '../queries/free-id.ts'
import { insertSpeakers } from '../queries/insert-speakers.ts'
import { type Settle, heldDecisions, keepDecision } from '../queries/speaker-decisions.ts'
import { type Split, type SplitOrder, countingAs } from '../speaker-decisions.ts'
import { speakerSlug } from '../speaker-slug.ts'
import { isSplitOff } from '../speaker-split.ts'
import type { Tables } from '../tables.ts'
import type { Connection } from './connection.ts'
import { occurrencesOf } from './settle-splits.ts'

/** How many of the statements of a speaker that can answer go, and how many stay. */
type SplitCounts = { readonly goes: number; readonly stays: number }

/** Counts what a split would do, a portion at a time, between which others have their turn. */
export async function countSplit(
  connection: Connection,
  { speaker, by }: SplitOrder,
): Promise<SplitCounts> {
  const own = countingAs(speaker, await heldDecisions(connection.kysely))
  const answering = await connection.read(() =>
    connection.all<{ row: number }>(ANSWERING, JSON.stringify([...own])),
  )
  let goes = 0
  for (let from = 0; from < answering.length; from += PORTION) {
    const portion = answering.slice(from, from + PORTION)
    const occurrences = await connection.read(() => occurrencesOf(connection, portion))
    for (const each of occurrences.values()) if (isSplitOff(by, each)) goes += 1
    await setImmediate()
  }
  return { goes, stays: answering.length - goes }
}

const PORTION = 2000

/** Decides that some statements of a speaker are another's, unless that would be none of them or all. */
export async function splitSpeaker(
  connection: Connection,
  transaction: Transaction<Tables>,
  { speaker, into: whom, by }: SplitOrder,
  { counts, at, settle }: SplitContext,
): Promise<Split> {
  const own = [...countingAs(speaker, await heldDecisions(transaction))]
  const known = bearers(connection, whom, own)
  const [found, ...others] = known
  if (others.length > 0) return { problem: 'several', name: whom, people: known }
  if (own.includes(found?.id ?? whom)) return { problem: 'one-already' }
  if (counts.goes === 0) return { problem: 'none-goes' }
  if (counts.stays === 0) return { problem: 'all-go' }
  const into = found ?? (await splitOff(connection, transaction, whom))
  const decision = { kind: 'split', speaker, into, by } as const
  const number = await keepDecision(transaction, decision, at, settle)
  return { number, decision, ...counts }
}

type SplitContext = {
  readonly counts: SplitCounts
  readonly at: Temporal.Instant
  readonly settle: Settle
}

/** Who has an id, or else that whole name, beside some. */
function bearers(connection: Connection, whom: string, own: readonly string[]): SpeakerRef[] {
  const byId = connection.all<SpeakerRef>(BY_ID, whom)
  if (byId.length > 0) return byId
  const named = connection.all<SpeakerRef>(BY_NAME, wholeNameKey(whom))
  return named.filter(({ id }) => !own.includes(id))
}

async function splitOff(
  connection: Connection,
  transaction: Transaction<Tables>,
  name: string,
): Promise<SpeakerRef> {
  const slug = speakerSlug(wholeNameKey(name))
  const taken = connection.all<SpeakerRef>(BY_ID, slug).map((known) => known.id)
  const id = await freeId(transaction, slug, new Set(taken))
  await insertSpeakers(transaction, [{ id, name, aliases: [], offices: [] }])
  await transaction.updateTable('speaker').set({ split_off: 1 }).where('id', '=', id).execute()
  return { id, name }
}

const ANSWERING = `
  SELECT statement.row FROM json_each(?) AS own
  JOIN speaker ON speaker.id = own.value
  JOIN statement ON statement.speaker = speaker.row AND answers = 1`
const BY_ID = 'SELECT id, name FROM speaker WHERE id = ?'
const BY_NAME = `
  SELECT DISTINCT speaker.id, speaker.name FROM name JOIN speaker ON speaker.row = name.speaker
  WHERE key = ? AND "by" = 'name' AND same_as IS NULL ORDER BY speaker.id`
