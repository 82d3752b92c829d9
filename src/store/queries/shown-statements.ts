import type { ExpressionBuilder, Kysely, Transaction } from 'kysely'
import type {
  Amendment,
  MessagePlace,
  Showing,
  Shown,
  ShownStatement,
} from '../shown-statements.ts'
import type { Tables } from '../tables.ts'
import { instantText } from './instant-text.ts'
import { resumeOutcomes } from './reports.ts'

/**
 * Keeps what a message shows. What was decided about a statement between the making of the message and this is not missed:
 * the message waits to be put right at once.
 */
export async function saveShown(
  transaction: Transaction<Tables>,
  { form, claim, language, sentAt, statements, ...place }: Showing,
): Promise<void> {
  await transaction.deleteFrom('shown_statement').where(isAt(place)).execute()
  if (statements.length === 0) return
  const at = columnsOf(place)
  const decided = await overtaken(transaction, statements)
  const rows = statements.map(({ id, speaker = null }) => ({
    ...at,
    statement: id,
    speaker,
    form,
    claim: claim ?? null,
    language: language ?? null,
    decided: decided.has(id) ? 1 : 0,
    sent_at: instantText(sentAt),
  }))
  const insert = transaction.insertInto('shown_statement').values(rows)
  await insert.onConflict((conflict) => conflict.doNothing()).execute()
  if (decided.size === 0) return
  await transaction
    .insertInto('amendment')
    .values(at)
    .onConflict((conflict) =>
      conflict.columns(['chat', 'message', 'inline_message']).doUpdateSet({ taken: 0 }),
    )
    .execute()
}

/** Those of some statements that were decided meanwhile to be no more what they were, or another's. */
async function overtaken(
  db: Kysely<Tables>,
  statements: readonly ShownStatement[],
): Promise<ReadonlySet<string>> {
  const ids = statements.map(({ id }) => id)
  const decisions = db.selectFrom('decision').select('statement').where('statement', 'in', ids)
  const decided = (await decisions.execute()).map(({ statement }) => statement)
  const found = await db
    .selectFrom('statement')
    .innerJoin('speaker as own', 'own.row', 'statement.speaker')
    .innerJoin('speaker', (join) =>
      join.on('speaker.row', '=', ({ fn }) => fn.coalesce('own.same_as', 'own.row')),
    )
    .select(['statement.id', 'speaker.name'])
    .where('statement.id', 'in', ids)
    .where('state', '=', 'current')
    .execute()
  const names = new Map(found.map(({ id, name }) => [id, name]))
  const others = statements.filter(
    ({ id, speaker }) => speaker !== undefined && (names.get(id) ?? speaker) !== speaker,
  )
  return new Set([...decided.filter((id) => !names.has(id)), ...others.map(({ id }) => id)])
}

/** What a message shows; `undefined` when that is no statement, or not kept any more. */
export async function shownIn(db: Kysely<Tables>, place: MessagePlace): Promise<Shown | undefined> {
  const rows = await db
    .selectFrom('shown_statement')
    .select(['statement', 'speaker', 'form', 'claim', 'language', 'decided'])
    .where(isAt(place))
    .execute()
  const [first] = rows
  if (!first) return undefined
  const { form, claim, language } = first
  return {
    form,
    ...(claim !== null && { claim }),
    ...(language !== null && { language }),
    statements: rows.map(({ statement: id, speaker, decided }) => ({
      id,
      ...(speaker !== null && { speaker }),
      isDecided: decided === 1,
    })),
  }
}

/** Forgets what was shown before an instant. */
export async function forgetShown(
  transaction: Transaction<Tables>,
  before: Temporal.Instant,
): Promise<void> {
  const old = transaction.deleteFrom('shown_statement')
  await old.where('sent_at', '<', instantText(before)).execute()
}

export async function takeAmendment(db: Kysely<Tables>): Promise<Amendment | undefined> {
  const taken = await db
    .updateTable('amendment')
    .set({ taken: 1 })
    .where('row', '=', (eb) =>
      eb.selectFrom('amendment').select('row').where('taken', '=', 0).orderBy('row').limit(1),
    )
    .returning(['row', 'chat', 'message', 'inline_message'])
    .executeTakeFirst()
  if (!taken) return undefined
  const { inline_message: inline, ...amendment } = taken
  return { ...amendment, ...(inline !== '' && { inline }) }
}

/** Deletes it, or lets it wait again, unless another decision has come since it was taken. */
export async function settleAmendment(
  db: Kysely<Tables>,
  row: number,
  waits?: 'waits',
): Promise<void> {
  if (waits) {
    await db.updateTable('amendment').set({ taken: 0 }).where('row', '=', row).execute()
  } else {
    const done = db.deleteFrom('amendment').where('row', '=', row)
    await done.where('taken', '=', 1).execute()
  }
}

/** Lets what was taken and not settled wait again, messages and outcomes. */
export async function resumeTaken(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('amendment').set({ taken: 0 }).where('taken', '=', 1).execute()
  await resumeOutcomes(db)
}

export async function amendmentCount(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('amendment')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function columnsOf({ chat, message, inline = '' }: MessagePlace) {
  return { chat, message, inline_message: inline }
}

function isAt(place: MessagePlace) {
  return (eb: ExpressionBuilder<Tables, 'shown_statement'>) => eb.and(columnsOf(place))
}
