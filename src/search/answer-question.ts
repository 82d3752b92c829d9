import { words as wordsOf } from '../language/tokens.ts'
import type { Answer } from '../statement/answer.ts'
import type { Interpretation } from '../statement/interpretation.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { Store } from '../store/store.ts'
import { countNamed, findAbsence } from './absence.ts'
import { type Absence, type Decision, decide, explainAbsence } from './answer.ts'
import { type AskOptions, type Known, dayIn, emptyFields } from './ask-options.ts'
import { isNameIn, isWordIn } from './bare-name.ts'
import { claimIn, evaluateClaim } from './claim.ts'
import { describeReading } from './describe-reading.ts'
import { isElsewhere } from './elsewhere.ts'
import { evaluate } from './evaluate.ts'
import { type Reading, type Understanding, interpret } from './interpret.ts'
import { metBy } from './met-by.ts'
import { type Question, readQuestion } from './question.ts'
import { respell } from './respell.ts'
import { isOutOfScope } from './scope.ts'
import { toAnswerStatement } from './to-answer-statement.ts'

/** Answers a question as it was typed and, where that is no answer, once more as it may have been meant. */
export async function answerQuestion(
  text: string,
  options: AskOptions,
  known: Known,
): Promise<Answer> {
  const answer = await answerAsTyped(text, options, known)
  if (options.speaker || /answer|out-of-scope|unavailable/.test(answer.level)) return answer
  const repeated = await answerAsPhrase(text, options, known)
  if (repeated) return repeated
  const respelt = await respell(text, known.store, known.aliases)
  if (!respelt) return answer
  const other = await answerAsTyped(respelt.text, options, known)
  const { interpretation } = other
  // What is only near, by words that were guessed, is of nothing that was asked.
  const isGuess = other.level === 'near' && interpretation.speakers.length === 0
  if (isGuess || rungOf(other) >= rungOf(answer)) return answer
  const repairs = [...respelt.repairs, ...(interpretation.repairs ?? [])]
  return { ...other, question: text, interpretation: { ...interpretation, repairs } }
}

/** A piece of a statement, typed as it stands there, is no question, whatever its words are read as: "seven years ago". */
async function answerAsPhrase(
  text: string,
  options: AskOptions,
  known: Known,
): Promise<Answer | undefined> {
  if (/["“”«»:?]/.test(text) || wordsOf(text).length < SHORTEST_PHRASE) return undefined
  const answer = await answerAsTyped(`"${text}"`, options, known)
  return answer.level === 'answer' ? { ...answer, question: text } : undefined
}

const SHORTEST_PHRASE = 5

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
  { now, zone, limit, speaker }: AskOptions,
  { store, aliases, periods }: Known,
): Promise<Answer> {
  const question = readQuestion(text, dayIn(now, zone), periods)
  const claim = speaker ? 'none' : claimIn(question)
  if (claim === 'claim') return answerClaim(question, limit, store)
  const understanding = await interpret(question, store, aliases, speaker)
  const answer = await answerAsked(question, understanding, limit, store)
  if (claim === 'none' || isAnswered(answer)) return answer
  const alike = await answerClaim(question, limit, store)
  const isOnRecord = claim === 'sentence' && answer.level !== 'out-of-scope'
  const isBetter = isOnRecord && (alike.level === 'answer' || answer.level === 'near')
  if (isBetter) return alike
  return answer.level === 'answer' ? answer : { ...answer, statements: alike.statements }
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
  const { isForStatements, unknownSpeaker, bareName, nameRepairs } = understanding
  if (isOutOfScope(question, isForStatements) || asksForNothing(question, understanding)) {
    return { level: 'out-of-scope', ...emptyFields(text) }
  }
  const decision = decide(await evaluate(question, understanding, store))
  const { reading } = decision
  if (unknownSpeaker && decision.level !== 'choose') {
    const suggestion = spokesmanIn(reading) ?? unknownSpeaker.suggestion
    return nobodyCalled(unknownSpeaker.name, text, store, suggestion)
  }
  if (bareName && decision.level !== 'choose' && isSpokenOf(bareName, decision)) {
    return nobodyCalled(bareName.name, text, store, spokesmanIn(reading))
  }
  const understood = describeReading(reading, question, nameRepairs)
  return toAnswer(text, withAliases(understood, decision), decision, {
    limit,
    store,
    findAbsent: () => findAbsence(reading, question, store),
    findElsewhere: (near) => isElsewhere(near, question, store),
  })
}

async function nobodyCalled(
  name: string,
  question: string,
  store: Pick<Store, 'findStatements'>,
  suggestion?: SpeakerRef,
): Promise<Answer> {
  const statementsMentioning = await countNamed(name, store)
  return {
    level: 'unknown-speaker',
    ...emptyFields(question),
    name,
    ...(suggestion && { suggestion }),
    ...(statementsMentioning > 0 && { statementsMentioning }),
  }
}

/** "fauci on masks": what others said of him and masks is not what was asked for. */
function isSpokenOf(
  { name, isCapital }: NonNullable<Understanding['bareName']>,
  { reading, matches: [first] }: Decision,
): boolean {
  const words = wordsOf(name)
  if (isCapital) return !first || !isWordIn(first, words)
  return !reading.speakers && first !== undefined && isNameIn(first, words)
}

/** The one who may speak for a body that is no speaker: a suggestion, since what somebody of a body says is not the body's word. */
function spokesmanIn({ office, speakers = [] }: Reading): SpeakerRef | undefined {
  if (office === undefined) return undefined
  const people = new Map(speakers.map(({ speaker }) => [speaker.id, speaker]))
  const [only, second] = people.values()
  return second ? undefined : only
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
    findElsewhere: (near) => isElsewhere(near, {}, store),
  })
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
  readonly findElsewhere: (near: Extract<Decision, { level: 'near' }>) => Promise<boolean>
}

async function toAnswer(
  question: string,
  interpretation: Interpretation,
  decision: Decision,
  { limit, store, findAbsent, findElsewhere }: AnswerOptions,
): Promise<Answer> {
  const { matches } = decision
  const fields = {
    question,
    interpretation,
    statements: matches
      .slice(0, limit)
      .map(({ record, matched, related }) => toAnswerStatement(record, [...matched, ...related])),
    more: moreThan(limit, decision),
  }
  if (decision.level === 'answer') return { level: 'answer', ...fields }
  if (decision.level === 'near') {
    const elsewhere = await findElsewhere(decision)
    return { level: 'near', ...fields, missing: [...decision.missing], elsewhere }
  }
  if (decision.level === 'choose') {
    const choices = decision.choices.slice(0, MAX_CHOICES).map(({ speaker }) => speaker)
    const roles = await store.latestRoles(choices.map(({ id }) => id))
    return {
      level: 'choose',
      ...fields,
      choices: choices.map((speaker) => {
        const role = roleIn(decision, speaker) ?? roles.get(speaker.id)
        return { ...speaker, ...(role !== undefined && { role }) }
      }),
      moreChoices: decision.choices.length - choices.length,
    }
  }
  return explainAbsence(await findAbsent(), fields)
}

/** Of statements that are only near, nothing is said of a number that nobody counted. */
function moreThan(limit: number, { level, matches, full, isCut }: Decision): number {
  if (level !== 'answer' && isCut) return 0
  return Math.max(matches.length, full) - Math.min(matches.length, limit)
}

const MAX_CHOICES = 5

/** Of who was asked for by an office, the one printed with what was found, held now or not. */
function roleIn({ reading, matches }: Decision, { id }: SpeakerRef): string | undefined {
  if (reading.office === undefined) return undefined
  return matches.find(({ record }) => record.speaker?.id === id && record.role)?.record.role
}
