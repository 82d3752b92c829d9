import type { AliasTable } from '../language/aliases.ts'
import { stem } from '../language/stem.ts'
import type { PartialDate } from '../statement/dates.ts'
import type { Interpretation, Turn } from '../statement/interpretation.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import { composeQuestion } from './compose-question.ts'
import { type FollowUpForm, followUpForms } from './follow-up-forms.ts'
import type { NamedPeriods } from './named-periods.ts'
import type { NameLookup } from './names.ts'
import { findPeriod } from './period.ts'
import { type Question, readQuestion } from './question.ts'
import { isNamed, readNames } from './read-names.ts'
import type { TopicLookup } from './topic.ts'

/** A message as the whole question that it means after the one before. */
export type FollowUp = {
  readonly question: string
  /** The one speaker whom it takes over. */
  readonly speaker?: SpeakerRef | undefined
  /** It asks who else spoke on what the question is about. */
  readonly asksWhoElse?: boolean
}

/**
 * Reads a message that goes on from the question before; `undefined` when it stands on its own.
 *
 * What it does not say stays as it was: the speaker for "and about sanctions?", the topic for "what about Putin?".
 *
 * @param turn the question before, as it was understood
 */
export async function resolveFollowUp(
  message: string,
  turn: Turn,
  known: Known,
): Promise<FollowUp | undefined> {
  for (const form of followUpForms(message)) {
    const resolved = await resolve(form, turn, known)
    if (resolved) return resolved
  }
  return undefined
}

/** What words are read with; `today` is the asker's day. */
type Known = {
  readonly today: Temporal.PlainDate
  readonly periods: NamedPeriods
  readonly lookup: NameLookup & TopicLookup
  readonly aliases: AliasTable
}

async function resolve(
  form: FollowUpForm,
  { interpretation, shown }: Turn,
  known: Known,
): Promise<FollowUp | undefined> {
  switch (form.kind) {
    case 'topic':
      return withTopic(form.words, interpretation, known)
    case 'either':
      return (
        (await withSpeaker(form.words, interpretation, known)) ??
        (!form.isBare || (await areKnown(form.words, known))
          ? withTopic(form.words, interpretation, known)
          : undefined)
      )
    case 'pronoun':
      return withPronoun(form, interpretation, known)
    case 'period':
      return withPeriod(form.words, interpretation, known)
    case 'earlier':
    case 'later':
      return besides(form.kind, interpretation, shown)
    case 'who-else':
    default:
      return hasTopic(interpretation)
        ? { question: composeQuestion(interpretation), asksWhoElse: true }
        : undefined
  }
}

function withTopic(
  words: string,
  before: Interpretation,
  { today, periods }: Known,
): FollowUp | undefined {
  const added = readQuestion(words, today, periods)
  if (!isFragment(added) || !hasSpeaker(before)) return undefined
  const rest = { ...forAddition(before, added), topic: [], phrase: undefined, exclude: undefined }
  return goOn(rest, `about: ${words}`)
}

async function withSpeaker(
  words: string,
  before: Interpretation,
  { today, periods, lookup, aliases }: Known,
): Promise<FollowUp | undefined> {
  const added = readQuestion(words, today, periods)
  if (!isFragment(added) || added.phrase !== undefined) return undefined
  const read = await readNames(added, lookup, aliases)
  const [name, second] = read.names
  const isName = read.words.every(({ part }, at) => part === 'empty' || isNamed(at, read.names))
  if (!name || second || !isName) return undefined
  const typed = read.words.slice(name.start, name.end).map((word) => word.typed)
  const period = { from: added.since, until: added.until }
  const { office: _, ...rest } = forAddition(before, added)
  const asked = { ...rest, ...(hasPeriod(added) && period) }
  const speakers = [{ id: '', name: typed.join(' ') }]
  return { question: composeQuestion({ ...asked, speakers }) }
}

function withPronoun(
  { words, isSame }: Extract<FollowUpForm, { kind: 'pronoun' }>,
  before: Interpretation,
  { today, periods }: Known,
): FollowUp | undefined {
  const added = readQuestion(words, today, periods)
  if (!hasSpeaker(before) || !added.words.some(({ part }) => part === 'reporting')) return undefined
  const { speakers, office } = before
  const who = { speakers, ...(office !== undefined && { office }) }
  if (isSame) return goOn({ ...forAddition(before, added), ...who }, words)
  return goOn({ ...who, topic: [] }, words)
}

function withPeriod(
  words: string,
  before: Interpretation,
  { today, periods }: Known,
): FollowUp | undefined {
  const period = findPeriod(words, today, periods)
  const [span] = period?.spans ?? []
  const isWhole = span?.start === 0 && (period?.spans.at(-1)?.end ?? 0) >= words.length
  if (!period || !isWhole || !isAnything(before)) return undefined
  return goOn({ ...before, from: period.from, until: period.until })
}

/** Before or after what was shown last; where nothing was, the period asked for. */
function besides(
  side: 'earlier' | 'later',
  before: Interpretation,
  shown: PartialDate | undefined,
): FollowUp | undefined {
  if (!isAnything(before)) return undefined
  const { first, last } = daysOf(shown) ?? { first: before.from, last: before.until }
  const edge = side === 'earlier' ? first : last
  // After a miss there is nothing to be earlier than: what was asked then was asked of all days.
  if (edge === undefined) return goOn(before)
  const day = Temporal.PlainDate.from(edge)
  return side === 'earlier'
    ? goOn({ ...before, from: undefined, until: day.subtract({ days: 1 }).toString() })
    : goOn({ ...before, from: day.add({ days: 1 }).toString(), until: undefined })
}

function goOn(interpretation: Interpretation, added = ''): FollowUp {
  const [speaker, second] = interpretation.speakers
  const isOnePerson = speaker && !second && interpretation.office === undefined
  return {
    question: `${composeQuestion(interpretation)} ${added}`.trim(),
    ...(isOnePerson && { speaker }),
  }
}

/** Nothing but words of a topic, a name or a period: no verb of its own and no second "about". */
function isFragment({ words, exclude }: Question): boolean {
  return (
    words.length > 0 &&
    words.length <= LONGEST_FRAGMENT &&
    exclude.length === 0 &&
    words.some(({ part }) => part === 'topic') &&
    words.every(({ part }) => part === 'topic' || part === 'empty')
  )
}

const LONGEST_FRAGMENT = 8

/** What of the question before stays beside words that may have a period of their own. */
function forAddition(before: Interpretation, added: Question): Interpretation {
  const { repairs: _, ...rest } = before
  return hasPeriod(added) ? { ...rest, from: undefined, until: undefined } : rest
}

async function areKnown(text: string, { today, periods, lookup }: Known): Promise<boolean> {
  const { words } = readQuestion(text, today, periods)
  const stems = words.filter(({ part }) => part === 'topic').map(({ word }) => stem(word))
  const counts = await lookup.stemCounts(stems)
  return stems.length > 0 && stems.every((known) => counts.has(known))
}

function daysOf(date: PartialDate | undefined): { first: string; last: string } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date ?? '') ?? []
  if (year === undefined) return undefined
  const first = Temporal.PlainDate.from(`${year}-${month ?? '01'}-${day ?? '01'}`)
  const length = day ? { days: 1 } : month ? { months: 1 } : { years: 1 }
  return { first: first.toString(), last: first.add(length).subtract({ days: 1 }).toString() }
}

function hasPeriod({ since, until }: Question): boolean {
  return since !== undefined || until !== undefined
}

function hasSpeaker({ speakers }: Interpretation): boolean {
  return speakers.length > 0
}

function hasTopic({ topic, phrase }: Interpretation): boolean {
  return topic.length > 0 || phrase !== undefined
}

function isAnything(interpretation: Interpretation): boolean {
  return hasSpeaker(interpretation) || hasTopic(interpretation)
}
