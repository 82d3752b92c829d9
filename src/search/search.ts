import { type AliasTable, createAliasTable } from '../language/aliases.ts'
import type {
  Aliases,
  Answer,
  AnswerStatement,
  Interpretation,
  SpeakerRef,
  Turn,
  Verification,
} from '../statement.ts'
import type { Store } from '../store/store.ts'
import { findAbsence } from './absence.ts'
import { type Absence, type Decision, decide, explainAbsence } from './answer.ts'
import { type Browse, createBrowse } from './browse.ts'
import { claimIn, evaluateClaim } from './claim.ts'
import { describeReading } from './describe-reading.ts'
import { evaluate } from './evaluate.ts'
import { type FollowUp, resolveFollowUp } from './follow-up.ts'
import { type Understanding, interpret } from './interpret.ts'
import { metBy } from './met-by.ts'
import { type Question, readQuestion } from './question.ts'
import { respell } from './respell.ts'
import { isOutOfScope } from './scope.ts'
import { toAnswerStatement } from './to-answer-statement.ts'
import { findWhoElse } from './who-else.ts'
import { verify } from './verify.ts'

/** The search as the bot, the terminal and the command line see it: a question in, an answer out. */
export type Search = Browse & {
  /** Answers a question. Never rejects: an outage of the store is the level `unavailable`. */
  ask(question: string, options: AskOptions): Promise<Answer>
  /** Who else spoke on what a question asks about, at the level `others`, else `nothing`. Never rejects. */
  whoElse(question: string, options: Omit<AskOptions, 'limit'>): Promise<Answer>
  /** The question that a message asks after another; `undefined` when it stands on its own. Never rejects. */
  followUp(
    message: string,
    turn: Turn,
    moment: Pick<AskOptions, 'now' | 'zone'>,
  ): Promise<FollowUp | undefined>
  /** Compares a claimed quotation with what is on record. Never rejects: an outage is the verdict `unavailable`. */
  verify(claim: string): Promise<Verification>
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
  readonly aliases: Partial<Aliases>
  /** Told of an outage, which the asker sees as `unavailable`. */
  readonly onOutage: (error: unknown) => void
}

/** The search over a store, with the operator's aliases. */
export function createSearch({ store, aliases, onOutage }: SearchDeps): Search {
  const table = createAliasTable(aliases)
  return {
    ...createBrowse(store, table),
    async ask(question, options) {
      try {
        return await answerQuestion(question, options, store, table)
      } catch (error) {
        onOutage(error)
        return { level: 'unavailable', ...emptyFields(question) }
      }
    },
    async whoElse(question, options) {
      try {
        const asked = readQuestion(question, dayIn(options.now, options.zone))
        return await findWhoElse(asked, options.speaker, store, table)
      } catch (error) {
        onOutage(error)
        return { level: 'unavailable', ...emptyFields(question) }
      }
    },
    async followUp(message, turn, { now, zone }) {
      try {
        const today = dayIn(now, zone)
        return await resolveFollowUp(message, turn, { today, lookup: store, aliases: table })
      } catch (error) {
        onOutage(error)
        return undefined
      }
    },
    async verify(claim) {
      try {
        return await verify(claim, store)
      } catch (error) {
        onOutage(error)
        return { verdict: 'unavailable' }
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
  options: AskOptions,
  store: Store,
  aliases: AliasTable,
): Promise<Answer> {
  const answer = await answerAsTyped(text, options, store, aliases)
  if (options.speaker || /answer|out-of-scope|unavailable/.test(answer.level)) return answer
  const respelt = await respell(text, store, aliases)
  if (!respelt) return answer
  const other = await answerAsTyped(respelt.text, options, store, aliases)
  if (rungOf(other) >= rungOf(answer)) return answer
  const { interpretation } = other
  const repairs = [...respelt.repairs, ...(interpretation.repairs ?? [])]
  return { ...other, question: text, interpretation: { ...interpretation, repairs } }
}

/** How far an answer is from one: the place of its level in the ladder. */
function rungOf({ level }: Answer): number {
  return LADDER.indexOf(level)
}

const LADDER: readonly Answer['level'][] = [
  'answer',
  'choose',
  'near',
  'others',
  'mentioned',
  'out-of-scope',
  'nothing',
  'unknown-speaker',
  'unavailable',
]

async function answerAsTyped(
  text: string,
  options: AskOptions,
  store: Store,
  aliases: AliasTable,
): Promise<Answer> {
  const { now, zone, limit, speaker } = options
  const question = readQuestion(text, dayIn(now, zone))
  const claim = speaker ? 'none' : claimIn(question)
  if (claim === 'claim') return answerClaim(question, limit, store)
  const understanding = await interpret(question, store, aliases, speaker)
  const answer = await answerAsked(question, understanding, limit, store)
  if (claim === 'none' || isAnswered(answer)) return answer
  const alike = await answerClaim(question, limit, store)
  const isOnRecord = claim === 'sentence' && answer.level !== 'out-of-scope'
  const isBetter = isOnRecord && (alike.level === 'answer' || answer.level === 'near')
  return isBetter ? alike : { ...answer, statements: alike.statements }
}

/** A speaker was understood, and has something to show: then the text was a question. */
function isAnswered({ level, interpretation: { speakers } }: Answer): boolean {
  return speakers.length > 0 && /answer|choose|near/.test(level)
}

async function answerAsked(
  question: Question,
  understanding: Understanding,
  limit: number,
  store: Store,
): Promise<Answer> {
  const { text } = question
  const { isForStatements, unknownSpeaker, nameRepairs } = understanding
  if (isOutOfScope(question, isForStatements) || asksForNothing(question, understanding)) {
    return { level: 'out-of-scope', ...emptyFields(text) }
  }
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
  const { reading } = decision
  const understood = describeReading(reading, question, nameRepairs)
  return toAnswer(text, withAliases(understood, decision), decision, {
    limit,
    store,
    findAbsent: () => findAbsence(reading, question, store),
  })
}

/** What was said like a text that says something itself, by whomever and whenever. */
async function answerClaim({ text }: Question, limit: number, store: Store): Promise<Answer> {
  const decision = await evaluateClaim({ text }, store)
  const { reading } = decision
  const understood = { speakers: [], topic: reading.topic.map(({ asked }) => asked) }
  return toAnswer(text, understood, decision, {
    limit,
    store,
    findAbsent: () => findAbsence(reading, {}, store),
  })
}

function dayIn(now: Temporal.Instant, zone: string): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone).toPlainDate()
}

/** Tells which words of the first statement stand for other words of the question. */
function withAliases(understood: Interpretation, { reading, matches }: Decision): Interpretation {
  const aliases = matches.slice(0, 1).flatMap((first) => metBy(first, reading.topic))
  if (aliases.length === 0) return understood
  return { ...understood, repairs: [...(understood.repairs ?? []), ...aliases] }
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

type AnswerOptions = {
  readonly limit: number
  readonly store: Store
  readonly findAbsent: () => Promise<Absence>
}

async function toAnswer(
  question: string,
  interpretation: Interpretation,
  decision: Decision,
  { limit, store, findAbsent }: AnswerOptions,
): Promise<Answer> {
  const { matches } = decision
  const fields = {
    question,
    interpretation,
    statements: matches
      .slice(0, limit)
      .map(({ record, matched }) => toAnswerStatement(record, matched)),
    more: Math.max(0, Math.max(matches.length, decision.full) - limit),
  }
  if (decision.level === 'answer') return { level: 'answer', ...fields }
  if (decision.level === 'near') return { level: 'near', ...fields, missing: [...decision.missing] }
  if (decision.level === 'choose') {
    const choices = decision.choices.slice(0, MAX_CHOICES).map(({ speaker }) => speaker)
    const roles = await store.latestRoles(choices.map(({ id }) => id))
    return {
      level: 'choose',
      ...fields,
      choices: choices.map((speaker) => {
        const role = roles.get(speaker.id)
        return { ...speaker, ...(role !== undefined && { role }) }
      }),
      moreChoices: decision.choices.length - choices.length,
    }
  }
  return explainAbsence(await findAbsent(), fields)
}

const MAX_CHOICES = 5

function emptyFields(question: string): Pick<Answer, 'question' | 'statements' | 'more'> & {
  interpretation: Interpretation
} {
  return { question, interpretation: { speakers: [], topic: [] }, statements: [], more: 0 }
}
