import type { Answer } from '../statement/answer.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { PartialDate } from '../statement/dates.ts'
import type { Interpretation } from '../statement/interpretation.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import { composeQuestion } from './compose-question.ts'
import type { FoundSpeakers } from './browse.ts'
import { emptyFields } from './ask-options.ts'
import { leadingName } from './leading-name.ts'

/** What two people said on one topic, oldest first, as an answer; or why they cannot be compared. */
export type Comparison =
  | { readonly answer: Answer }
  | ({ readonly problem: 'nobody' } & Nobody)
  | { readonly problem: 'several'; readonly side: string; readonly people: readonly SpeakerRef[] }
  | { readonly problem: 'same'; readonly speaker: SpeakerRef }

/** A name that is nobody's, and who may have been meant. */
type Nobody = { readonly name: string; readonly suggestion?: SpeakerRef | undefined }

/** Asks a question, for at most so many statements as a thread has. */
export type AskAll = (question: string, speaker?: SpeakerRef) => Promise<Answer>

/** Of a thread no more is read than somebody would: of what is beyond, the newest are kept. */
export const THREAD = 100

/** Looks up who is meant by a name. */
export type FindSpeakers = (name: string) => Promise<FoundSpeakers>

/**
 * What answers a question, oldest first. Any other answer stays as it is, but what is asked of a name and a topic is of
 * nobody where nobody known is named.
 */
export async function findThread(
  question: string,
  speaker: SpeakerRef | undefined,
  ask: AskAll,
  findSpeakers: FindSpeakers,
): Promise<Answer> {
  const found = await ask(question, speaker)
  if (found.level === 'answer') {
    return { ...found, statements: oldestFirst(found.statements) }
  }
  const isOfAnybody =
    found.level === 'near' || found.level === 'others' || found.level === 'nothing'
  if (speaker || !isOfAnybody || found.interpretation.speakers.length > 0) return found
  const name = leadingName(question)
  if (name === undefined) return found
  const nobody = await nobodyCalled(name, findSpeakers)
  // Whoever is picked instead is asked of what stands behind the name.
  const asked = `from:"${name}" ${question.slice(name.length)}`
  return { level: 'unknown-speaker', ...emptyFields(asked), ...nobody }
}

/**
 * Compares what two people said: each side is read as a question, and what one of them says of topic and period holds for
 * both.
 *
 * @example compare(['Peskov', 'Lavrov ambassador'], …)
 */
export async function compare(
  sides: readonly [string, string],
  ask: AskAll,
  findSpeakers: FindSpeakers,
): Promise<Comparison> {
  const asked = await Promise.all(sides.map((side) => ask(side)))
  const outage = outageIn(asked)
  if (outage) return { answer: outage }
  const speakers: SpeakerRef[] = []
  for (const [index, answer] of asked.entries()) {
    const [speaker, second] = meantIn(answer)
    if (!speaker || second) return problemOf(sides[index] ?? '', answer, findSpeakers)
    speakers.push({ id: speaker.id, name: speaker.name })
  }
  const [one, other] = speakers
  if (one?.id === other?.id && one) return { problem: 'same', speaker: one }

  const on = sharedPart(asked.map(({ interpretation }) => interpretation))
  const found = await Promise.all(
    speakers.map((speaker) => ask(composeQuestion({ ...on, speakers: [speaker] }), speaker)),
  )
  const secondOutage = outageIn(found)
  if (secondOutage) return { answer: secondOutage }
  const answering = found.filter(({ level }) => level === 'answer')
  const interpretation = { ...(answering[0]?.interpretation ?? on), speakers }
  return {
    answer: {
      level: 'answer',
      question: composeQuestion({ ...on, speakers }),
      interpretation,
      statements: oldestFirst(answering.flatMap(({ statements }) => statements)),
      more: answering.reduce((sum, { more }) => sum + more, 0),
    },
  }
}

/** Who may be meant by what was asked. */
function meantIn(answer: Answer): readonly SpeakerRef[] {
  return answer.level === 'choose' ? answer.choices : answer.interpretation.speakers
}

async function problemOf(
  side: string,
  answer: Answer,
  findSpeakers: FindSpeakers,
): Promise<Comparison> {
  const people = meantIn(answer)
  if (people.length > 1) return { problem: 'several', side, people }
  if (answer.level === 'unknown-speaker') {
    return { problem: 'nobody', name: answer.name, suggestion: answer.suggestion }
  }
  return { problem: 'nobody', ...(await nobodyCalled(leadingName(side) ?? side, findSpeakers)) }
}

async function nobodyCalled(name: string, findSpeakers: FindSpeakers): Promise<Nobody> {
  const { speakers, suggestion } = await findSpeakers(name)
  return { name, suggestion: suggestion ?? speakers[0] }
}

/** An archive that does not answer is no silence of who is asked about. */
function outageIn(answers: readonly Answer[]): Answer | undefined {
  return answers.find(({ level }) => level === 'unavailable')
}

/** Topic, phrase and period: of the last side that has them. */
function sharedPart(sides: readonly Interpretation[]): Interpretation {
  const withTopic = sides.findLast(({ topic, phrase }) => topic.length > 0 || phrase !== undefined)
  const withPeriod = sides.findLast(({ from, until }) => (from ?? until) !== undefined)
  const { topic = [], phrase, exclude } = withTopic ?? {}
  const { from, until } = withPeriod ?? {}
  return {
    speakers: [],
    topic,
    ...(phrase !== undefined && { phrase }),
    ...(exclude && { exclude }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  }
}

function oldestFirst(statements: readonly AnswerStatement[]): AnswerStatement[] {
  return statements.toSorted((one, other) => {
    const [first, second] = [dayOf(one), dayOf(other)]
    return first < second ? -1 : Number(first > second)
  })
}

/** Sorts days; what has none, or one of an unknown year, comes last. */
function dayOf({ saidOn, publishedOn }: AnswerStatement): PartialDate {
  return [saidOn, publishedOn].find((date) => date !== undefined && !date.startsWith('-')) ?? '~'
}
