import type { Kysely, Selectable, Transaction } from 'kysely'
import { z } from 'zod'
import { Answer } from '../../statement/answer.ts'
import { Turn } from '../../statement/interpretation.ts'
import { type SentAnswer, SentView } from '../chats.ts'
import type { Tables } from '../tables.ts'
import type { ShownStatement } from '../shown-statements.ts'
import { instantText } from './instant-text.ts'
import { forgetShown, saveShown } from './shown-statements.ts'

/** Keeps a sent answer, in place of the one that the message showed before, with the statements that stand in it. */
export async function saveSentAnswer(
  transaction: Transaction<Tables>,
  sent: SentAnswer,
  statements: readonly ShownStatement[] = [],
): Promise<void> {
  const { chat, message, language, sentAt } = sent
  const shown = {
    question_message: sent.questionMessage,
    answer: JSON.stringify(sent.answer ?? null),
    statements: JSON.stringify(sent.statements),
    sent_at: instantText(sent.sentAt),
    user: sent.user ?? null,
    claim: sent.claim ?? null,
    language: sent.language ?? null,
    context: sent.context ? JSON.stringify(sent.context) : null,
    view: sent.view ? JSON.stringify(sent.view) : null,
  }
  await transaction
    .insertInto('sent_answer')
    .values({ chat, message, ...shown })
    .onConflict((conflict) => conflict.columns(['chat', 'message']).doUpdateSet(shown))
    .execute()
  await saveShown(transaction, { chat, message, form: 'answer', statements, language, sentAt })
}

/** The answer that a message of the bot shows. */
export async function sentAnswer(
  db: Kysely<Tables>,
  chat: number,
  message: number,
): Promise<SentAnswer | undefined> {
  const query = db.selectFrom('sent_answer').selectAll().where('chat', '=', chat)
  const row = await query.where('message', '=', message).executeTakeFirst()
  return row && fromRow(row)
}

/** The latest answer given to a message of a user. */
export async function sentAnswerTo(
  db: Kysely<Tables>,
  chat: number,
  questionMessage: number,
): Promise<SentAnswer | undefined> {
  const row = await db
    .selectFrom('sent_answer')
    .selectAll()
    .where('chat', '=', chat)
    .where('question_message', '=', questionMessage)
    .orderBy('message', 'desc')
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Forgets the answers sent before an instant, and what any message showed. */
export async function forgetSentAnswers(
  transaction: Transaction<Tables>,
  before: Temporal.Instant,
): Promise<void> {
  await transaction.deleteFrom('sent_answer').where('sent_at', '<', instantText(before)).execute()
  await forgetShown(transaction, before)
}

function fromRow(row: Selectable<Tables['sent_answer']>): SentAnswer {
  return {
    chat: row.chat,
    message: row.message,
    questionMessage: row.question_message,
    answer: Answer.nullable().parse(JSON.parse(row.answer)) ?? undefined,
    statements: StatementIds.parse(JSON.parse(row.statements)),
    sentAt: Temporal.Instant.from(row.sent_at),
    ...(row.user !== null && { user: row.user }),
    ...(row.language !== null && { language: row.language }),
    ...(row.claim !== null && { claim: row.claim }),
    ...(row.context !== null && { context: Turn.parse(JSON.parse(row.context)) }),
    ...(row.view !== null && { view: SentView.parse(JSON.parse(row.view)) }),
  }
}

const StatementIds = z.array(z.string())
