import type { Answer, Searched } from '../statement/answer.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { NamedSpeaker, SpeakerCount } from '../store/store.ts'
import type { Reading } from './interpret.ts'
import type { Match } from './rank.ts'

/** A reading of the question with its ranked statements. */
export type Evaluated = {
  readonly reading: Reading
  readonly matches: readonly Match[]
  /** How many statements are known to answer in full, whether among the matches or not. */
  readonly full: number
  /** There are more that may be near than the matches. */
  readonly isCut: boolean
}

/** What the ladder decides from the matches alone. `none`: no statement is good enough to be shown. */
export type Decision = Evaluated &
  (
    | { readonly level: 'answer' | 'none' }
    | { readonly level: 'near'; readonly missing: readonly string[] }
    | { readonly level: 'choose'; readonly choices: readonly NamedSpeaker[] }
  )

/**
 * The share of the question's weight that a passage (or its topic label) must cover to be an answer, and that it must
 * support to be shown as near. Raw relevance cannot tell that nothing matches; coverage can.
 */
export const ANSWER_COVERAGE = 0.75
export const NEAR_SUPPORT = 0.3

/** The upper rungs of the ladder: which reading holds, and whether its statements answer, come near, or need a choice. */
export function decide(evaluated: readonly Evaluated[]): Decision {
  const decisions = evaluated.map(decideReading)
  const answers = decisions.filter(({ level }) => level === 'answer')
  const [first] = answers
  if (first && answers.length > 1 && isTie(answers)) {
    const choices = uniqueSpeakers(answers.flatMap(({ reading }) => reading.speakers ?? []))
    if (choices.length > 1) return { ...first, level: 'choose' as const, choices }
  }
  const best = RUNGS.map((rung) => bestOf(decisions.filter(({ level }) => level === rung)))
  return best.find((decision) => decision !== undefined) ?? NOTHING_READ
}

const RUNGS = ['answer', 'choose', 'near', 'none'] as const
const NOTHING_READ: Decision = {
  level: 'none',
  reading: { isAmbiguous: false, topic: [] },
  matches: [],
  full: 0,
  isCut: false,
}

function decideReading({ reading, matches, full, isCut }: Evaluated): Decision {
  const bounds = { full, isCut }
  const answering = answeringIn(matches)
  const near = matches.filter(({ support }) => support >= NEAR_SUPPORT)
  if (reading.isAmbiguous) {
    const choices = speakersWith(answering, reading)
    if (choices.length > 1) return { level: 'choose', reading, matches, ...bounds, choices }
  }
  const [first] = near
  if (answering.length > 0 && reading.leftOut === undefined) {
    return { level: 'answer', reading: taken(reading, answering), matches: answering, ...bounds }
  }
  if (first) {
    const missing = missingOf(first, reading)
    return {
      level: 'near',
      reading: taken(reading, near),
      matches: near,
      ...bounds,
      full: 0,
      missing,
    }
  }
  const alike = matches.filter(({ support }) => support > 0)
  return { level: 'none', reading, matches: alike, ...bounds, full: 0 }
}

function answeringIn(matches: readonly Match[]): Match[] {
  return matches.filter(({ coverage }) => coverage >= ANSWER_COVERAGE)
}

/** How many statements answer, whether among the matches or not. */
export function answersIn({ matches, full }: Pick<Evaluated, 'matches' | 'full'>): number {
  return Math.max(answeringIn(matches).length, full)
}

/** A text that may repeat a statement: the one most like it decides, as those after it are alike by chance. */
export function decideClaim(evaluated: Evaluated): Decision {
  const { reading, matches } = evaluated
  const [first] = matches
  if (!first || first.support < NEAR_SUPPORT) return { ...evaluated, level: 'none' }
  if (first.coverage >= ANSWER_COVERAGE) return { ...evaluated, level: 'answer' }
  return { ...evaluated, level: 'near', missing: missingOf(first, reading) }
}

/** With whom a name that fits several was taken for: those whose statements are shown. */
function taken(reading: Reading, matches: readonly Match[]): Reading {
  if (!reading.isAmbiguous) return reading
  return { ...reading, speakers: speakersWith(matches, reading) }
}

function missingOf({ matched }: Match, { topic, leftOut }: Reading): string[] {
  const unmet = topic
    .map(({ asked, repaired }) => repaired ?? asked)
    .filter((word) => !matched.includes(word))
  return leftOut === undefined ? unmet : [leftOut, ...unmet]
}

function speakersWith(matches: readonly Match[], { speakers = [] }: Reading): NamedSpeaker[] {
  const ids = new Set(matches.map(({ record }) => record.speaker?.id))
  return uniqueSpeakers(speakers).filter(({ speaker }) => ids.has(speaker.id))
}

/** Both readings answer equally well, and by different people. */
function isTie([first, second]: readonly Decision[]): boolean {
  if (second?.reading.isLesser) return false
  return (
    first?.reading.speakers !== undefined &&
    second?.reading.speakers !== undefined &&
    first.matches[0]?.coverage === second.matches[0]?.coverage
  )
}

function bestOf(decisions: readonly Decision[]): Decision | undefined {
  return decisions.toSorted((a, b) => topOf(b) - topOf(a))[0]
}

function topOf({ matches: [first] }: Decision): number {
  return first ? first.coverage + first.support : 0
}

/** Each once, those with most statements first. */
function uniqueSpeakers(speakers: readonly NamedSpeaker[]): NamedSpeaker[] {
  const unique = new Map(speakers.map((named) => [named.speaker.id, named]))
  return [...unique.values()].toSorted(
    (a, b) => b.statements - a.statements || (a.speaker.name < b.speaker.name ? -1 : 1),
  )
}

/** Who else said something on all of the topic: those with most statements, and how many there are beside. */
export type Others = { readonly first: readonly SpeakerCount[]; readonly more: number }

/** What is known where no statement is good enough. */
export type Absence = {
  readonly searched: Searched
  readonly others: Others
  /** The speaker has no statement at all and is in this many of others'. */
  readonly statementsMentioning: number
}

type AnswerFields = Pick<Answer, 'question' | 'interpretation' | 'statements' | 'more'>

/** The lower rungs: others said it, only mentioned, nothing. */
export function explainAbsence(
  { searched, others, statementsMentioning }: Absence,
  fields: AnswerFields,
): Answer {
  if (others.first.length > 0) {
    const named = { others: others.first.map(toOther), moreOthers: others.more }
    return { level: 'others', ...fields, searched, ...named }
  }
  if (statementsMentioning > 0)
    return { level: 'mentioned', ...fields, searched, statementsMentioning }
  return { level: 'nothing', ...fields, searched }
}

function toOther({ speaker, statements }: SpeakerCount): SpeakerRef & { statements: number } {
  return { ...speaker, statements }
}
