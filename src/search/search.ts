import { type AliasTable, createAliasTable } from '../language/aliases.ts'
import { stem } from '../language/stem.ts'
import { words } from '../language/tokens.ts'
import type { Aliases, Answer, AnswerStatement, Interpretation, SpeakerRef } from '../statement.ts'
import type { Store } from '../store/store.ts'
import { findAbsence } from './absence.ts'
import { type Decision, type Evaluated, decide, explainAbsence } from './answer.ts'
import { describeReading } from './describe-reading.ts'
import { type Understanding, interpret } from './interpret.ts'
import { type Question, readQuestion } from './question.ts'
import { rank } from './rank.ts'
import { retrieve } from './retrieve.ts'
import { isOutOfScope } from './scope.ts'
import { toAnswerStatement } from './to-answer-statement.ts'

/** The search as the bot, the terminal and the command line see it: a question in, an answer out. */
export type Search = {
  /** Answers a question. Never rejects: an outage of the store is the level `unavailable`. */
  ask(question: string, options: AskOptions): Promise<Answer>
  /** A statement by its id, as an answer shows it; `undefined` when it is not, or no longer, on record. */
  statement(id: string): Promise<AnswerStatement | undefined>
}

export type AskOptions = {
  /** The moment that "last week" is relative to. */
  readonly now: Temporal.Instant
  /** The IANA zone in which that moment's day is taken. */
  readonly zone: string
  /** At most this many statements. */
  readonly limit: number
  /** The speaker that the asker picked from a list, in place of whom the question names. */
  readonly speaker?: SpeakerRef | undefined
}

export type SearchDeps = {
  readonly store: Store
  readonly aliases: Aliases
  /** Told of an outage, which the asker sees as `unavailable`. */
  readonly onOutage: (error: unknown) => void
}

/** The search over a store, with the operator's aliases. */
export function createSearch({ store, aliases, onOutage }: SearchDeps): Search {
  const table = createAliasTable(aliases)
  return {
    async ask(question, options) {
      try {
        return await answerQuestion(question, options, store, table)
      } catch (error) {
        onOutage(error)
        return { level: 'unavailable', ...emptyFields(question) }
      }
    },
    async statement(id) {
      const found = await store.statement(id)
      const record = found?.changedTo === undefined ? found : await store.statement(found.changedTo)
      return record?.state === 'current' ? toAnswerStatement(record) : undefined
    },
  }
}

async function answerQuestion(
  text: string,
  { now, zone, limit, speaker }: AskOptions,
  store: Store,
  aliases: AliasTable,
): Promise<Answer> {
  const question = readQuestion(text, now.toZonedDateTimeISO(zone).toPlainDate())
  const understanding = await interpret(question, store, aliases, speaker)
  if (
    isOutOfScope(question, understanding.isForStatements) ||
    asksForNothing(question, understanding)
  ) {
    return { level: 'out-of-scope', ...emptyFields(text) }
  }
  const { unknownSpeaker } = understanding
  if (unknownSpeaker) {
    const { name, suggestion } = unknownSpeaker
    return {
      level: 'unknown-speaker',
      ...emptyFields(text),
      name,
      ...(suggestion && { suggestion }),
    }
  }
  const decision = decide(await evaluate(question, understanding, store))
  return toAnswer(text, question, understanding, decision, limit, store)
}

/** Neither a speaker nor a topic, phrase or period is left: nothing to look for. */
function asksForNothing(
  { phrase, since, until }: Question,
  { readings, unknownSpeaker }: Understanding,
): boolean {
  return (
    !unknownSpeaker &&
    [phrase, since, until].every((part) => part === undefined) &&
    readings.every(({ speakers, topic }) => !speakers && topic.length === 0)
  )
}

async function evaluate(
  { since, until, phrase, exclude }: Question,
  { readings }: Understanding,
  store: Store,
): Promise<Evaluated[]> {
  const total = await store.statementCount()
  const scope = {
    from: since,
    until,
    phrase: phrase && words(phrase).map(stem).join(' '),
    without: exclude.flatMap(words).map(stem),
  }
  return Promise.all(
    readings.map(async (reading) => {
      const { candidates, full = 0 } = await retrieve({ reading, total, ...scope }, store)
      const matches = rank(candidates, { topic: reading.topic, total, phrase, exclude })
      return { reading, matches, full }
    }),
  )
}

async function toAnswer(
  text: string,
  question: Question,
  understanding: Understanding,
  decision: Decision,
  limit: number,
  store: Store,
): Promise<Answer> {
  const { matches, reading } = decision
  const fields = {
    question: text,
    interpretation: describeReading(reading, question, understanding.nameRepairs),
    statements: matches
      .slice(0, limit)
      .map(({ record, matched }) => toAnswerStatement(record, matched)),
    more: Math.max(0, Math.max(matches.length, decision.full) - limit),
  }
  if (decision.level === 'answer') return { level: 'answer', ...fields }
  if (decision.level === 'near') return { level: 'near', ...fields, missing: [...decision.missing] }
  if (decision.level === 'choose') {
    const choices = decision.choices.slice(0, MAX_CHOICES)
    return {
      level: 'choose',
      ...fields,
      choices: choices.map(({ speaker, role }) => ({ ...speaker, ...(role && { role }) })),
      moreChoices: decision.choices.length - choices.length,
    }
  }
  return explainAbsence(await findAbsence(reading, question, store), fields)
}

const MAX_CHOICES = 5

function emptyFields(question: string): Pick<Answer, 'question' | 'statements' | 'more'> & {
  interpretation: Interpretation
} {
  return { question, interpretation: { speakers: [], topic: [] }, statements: [], more: 0 }
}
