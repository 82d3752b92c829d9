import type { AliasTable } from '../language/aliases.ts'
import type { Answer } from '../statement/answer.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { Store } from '../store/store.ts'
import { findAbsence } from './absence.ts'
import { decide, explainAbsence } from './answer.ts'
import { describeReading } from './describe-reading.ts'
import { evaluate } from './evaluate.ts'
import { interpret } from './interpret.ts'
import { findOthers } from './others.ts'
import type { Question } from './question.ts'

/**
 * Who else spoke on what a question asks about: an answer of the level `others`, or `nothing`.
 *
 * @param speaker the one that the asker picked, in place of whom the question names
 */
export async function findWhoElse(
  question: Question,
  speaker: SpeakerRef | undefined,
  store: Store,
  aliases: AliasTable,
): Promise<Answer> {
  const { text } = question
  const understanding = await interpret(question, store, aliases, speaker)
  const [only, second] = understanding.readings
  const { reading } =
    only && !second ? { reading: only } : decide(await evaluate(question, understanding, store))
  const { searched, others: besides } = await findAbsence(reading, question, store)
  const others = reading.speakers ? besides : await findOthers([], reading.topic, question, store)
  const interpretation = describeReading(reading, question, understanding.nameRepairs)
  const fields = { question: text, interpretation, statements: [], more: 0 }
  return explainAbsence({ searched, others, statementsMentioning: 0 }, fields)
}
