import type { Answer } from '../statement/answer.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { PartialDate } from '../statement/dates.ts'
import type { Interpretation } from '../statement/interpretation.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import { composeQuestion } from './compose-question.ts'
import type { FoundSpeakers } from './browse.ts'

/** What two people said on one topic, oldest first, as an answer; or why they cannot be compared. */
export type Comparison =
  | { readonly answer: Answer }
  | { readonly problem: 'nobody'; readonly name: string; readonly suggestion?: SpeakerRef }
  | { readonly problem: 'several'; readonly name: string; readonly people: readonly SpeakerRef[] }
  | { readonly problem: 'same'; readonly speaker: SpeakerRef }

/** Asks a question, for at most so many statements as a thread has. */
export type AskAll = (question: string, speaker?: SpeakerRef) => Promise<Answer>

/** Of a thread no more is read than somebody would: of what is beyond, the newest are kept. */
export const THREAD = 100

/** What answers a question, oldest first. Any other answer stays as it is. */
export async function findThread(
  question: string,
  speaker: SpeakerRef | undefined,
  ask: AskAll,
): Promise<Answer> {
  const found = await ask(question, speaker)
  if (found.level !== 'answer') return found
  return { ...found, statements: oldestFirst(found.statements) }
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
  findSpeakers: (name: string) => Promise<FoundSpeakers>,
): Promise<Comparison> {
  const asked = await Promise.all(sides.map((side) => ask(side)))
  const outage = outageIn(asked)
  if (outage) return { answer: outage }
  const speakers: SpeakerRef[] = []
  for (const [index, { interpretation, ...answer }] of asked.entries()) {
    const [speaker, second] = answer.level === 'choose' ? answer.choices : interpretation.speakers
    if (speaker && !second) speakers.push({ id: speaker.id, name: speaker.name })
    else return problemOf(sides[index] ?? '', answer.level === 'choose' ? answer.choices : [])
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

  async function problemOf(side: string, choices: readonly SpeakerRef[]): Promise<Comparison> {
    const { speakers: people, suggestion } = await findSpeakers(side)
    const several = choices.length > 0 ? choices : people
    if (several.length > 1) return { problem: 'several', name: side, people: several }
    return { problem: 'nobody', name: side, ...(suggestion && { suggestion }) }
  }
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
