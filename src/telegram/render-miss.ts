import type { Answer } from '../statement/answer.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { Button, Buttons, List } from './buttons.ts'
import { dateParts } from './date-parts.ts'
import { bold, format, italic, join, type Piece } from './format.ts'
import { oneLine } from './one-line.ts'
import { questionParameter } from './question-parameter.ts'
import { followButton } from './render-follow.ts'
import type { Rendered, View } from './rendered.ts'
import type { Texts } from './text/texts.ts'
import { typedTopic } from './typed-words.ts'
import { nothingFound, repaired, speakerNames, understoodPeriod } from './understood.ts'

/**
 * An answer without a passage: what was not found, where it was looked for, and what can be done next.
 *
 * Never "X did not say this": the archive holds what it holds.
 */
export function renderMiss(answer: Miss, { texts, brief = false, ...view }: View): Rendered {
  const {
    headline,
    details = [],
    prompt,
    buttons = [],
  } = view.isWhoElse ? whoElse(answer, texts) : miss(answer, texts, view.list)
  const { text, entities } = brief
    ? join([headline, prompt], ' ')
    : join([headline, ...details, prompt], '\n')
  const further = [
    ...(brief ? inPrivate(answer, { texts, bot: view.bot }) : []),
    ...tellMe(answer, texts),
  ]
  return { text, entities, buttons: further.length > 0 ? [...buttons, further] : buttons }
}

/** Takes the question to where there is room for the details. */
function inPrivate(
  { level, question }: Miss,
  { texts, bot }: Pick<View, 'texts' | 'bot'>,
): Button[] {
  const parameter = questionParameter(question)
  const hasDetails = level !== 'out-of-scope' && level !== 'unavailable'
  if (!bot || !hasDetails || parameter === undefined) return []
  const url = `https://t.me/${bot.username}?start=${parameter}`
  return [{ label: texts.buttons.details, url }]
}

/** Not a miss: what was asked for are the others. */
function whoElse(answer: Miss, texts: Texts): Content {
  const { question, interpretation } = answer
  const topic = italic(oneLine(typedTopic(interpretation.topic, question), NAME_LENGTH))
  const isElse = interpretation.speakers.length > 0
  if (answer.level === 'others') {
    const period = understoodPeriod(interpretation, texts)
    const headline = texts.whoSpoke({ topic, period, isElse, more: moreOthers(answer) })
    return { headline, buttons: others(answer, 'else', texts) }
  }
  if (answer.level !== 'nothing') return miss(answer, texts)
  return {
    headline: texts.nobodyElse(topic, understoodPeriod(interpretation, texts)),
    details: [texts.notSilence],
    buttons: anyTime(answer, texts),
  }
}

/** @param from where who is picked leads to: in a thread, to that person's */
function miss(answer: Miss, texts: Texts, from?: List): Content {
  const list = from === 'thread' ? from : 'asked'
  const nothing = format`${nothingFound(answer, texts)}.`
  switch (answer.level) {
    case 'choose':
      return {
        headline: texts.choose,
        details: [more(withoutButton(answer.choices) + answer.moreChoices, texts)],
        buttons: people(
          answer.choices.map((choice) => [choice, choice.role]),
          list,
        ),
      }
    case 'others':
      return {
        headline: nothing,
        details: [repaired(answer, texts), searched(answer, texts)],
        prompt: texts.others(moreOthers(answer)),
        buttons: [...others(answer, 'asked', texts), ...widening(answer, texts)],
      }
    case 'mentioned': {
      const name = bold(speakerNames(answer.interpretation) ?? texts.unknownSpeaker)
      return {
        headline: texts.mentioned(name, answer.statementsMentioning),
        details: [repaired(answer, texts), searched(answer, texts)],
        buttons: [[{ label: texts.buttons.mentions, action: { kind: 'mentions' } }]],
      }
    }
    case 'unknown-speaker': {
      const { suggestion, statementsMentioning } = answer
      const nobody = texts.nobody(bold(oneLine(answer.name, NAME_LENGTH)))
      const mentions: Buttons = statementsMentioning
        ? [[{ label: texts.buttons.mentions, action: { kind: 'mentions' } }]]
        : []
      const named = statementsMentioning ? texts.namedIn(statementsMentioning) : undefined
      if (!suggestion) {
        const details = named ? [named, texts.whoIsThere] : [texts.whoIsThere, texts.example]
        return { headline: nobody, details, buttons: mentions }
      }
      const name = bold(oneLine(suggestion.name, NAME_LENGTH))
      return {
        headline: nobody,
        ...(named !== undefined && { details: [named] }),
        prompt: texts.didYouMean(name),
        buttons: [...people([[suggestion, undefined]], list), ...mentions],
      }
    }
    case 'nothing':
      return {
        headline: nothing,
        details: [repaired(answer, texts), searched(answer, texts), texts.notSilence],
        buttons: widening(answer, texts),
      }
    case 'out-of-scope':
      return { headline: texts.outOfScope, details: [texts.example] }
    case 'unavailable':
      break
  }
  const again: Buttons = [[{ label: texts.buttons.again, action: { kind: 'back' } }]]
  return { headline: texts.unavailable, buttons: again }
}

type Others = Extract<Miss, { level: 'others' }>

function others(answer: Others, list: List, texts: Texts): Buttons {
  return people(
    answer.others.map((other) => [other, texts.statements(other.statements)]),
    list,
  )
}

/** A button for each person, in the order in which a press counts them. */
function people(
  entries: readonly (readonly [SpeakerRef, string | undefined])[],
  list: List,
): Buttons {
  return entries.slice(0, PEOPLE).map(([person, note], index) => {
    const name = oneLine(person.name, LABEL_LENGTH) || person.id
    const label = note === undefined ? name : oneLine(`${name} · ${note}`, LABEL_LENGTH)
    return [{ label, action: { kind: 'pick', index, list } }]
  })
}

function moreOthers({ others: all, moreOthers: rest }: Others): number {
  return withoutButton(all) + rest
}

function withoutButton(listed: readonly SpeakerRef[]): number {
  return Math.max(0, listed.length - PEOPLE)
}

/** Those for whom there is no button. */
function more(count: number, texts: Texts): string {
  return count > 0 ? texts.moreChoices(count) : ''
}

/** What could bring more: the whole period, and all from the speaker. */
function widening(answer: Searching, texts: Texts): Buttons {
  const row = [...anyTime(answer, texts), ...everything(answer, texts)].flat()
  return row.length > 0 ? [row] : []
}

function anyTime({ interpretation }: Searching, texts: Texts): Buttons {
  const { from, until, topic, phrase } = interpretation
  const hasPeriod = from !== undefined || until !== undefined
  // All from a speaker at any time is what the other button asks for.
  const isMore = topic.length > 0 || phrase !== undefined || interpretation.speakers.length !== 1
  if (!hasPeriod || !isMore) return []
  return [[{ label: texts.buttons.anyTime, action: { kind: 'any-time' } }]]
}

/** Of what nobody has said yet. */
function tellMe({ level, interpretation }: Miss, texts: Texts): Button[] {
  return level === 'nothing' ? followButton(interpretation, texts.follow.tellMe) : []
}

function everything(
  { interpretation, searched: { statements } }: Searching,
  texts: Texts,
): Buttons {
  const { speakers, topic, phrase, from, until } = interpretation
  const [speaker, second] = speakers
  const hasPeriod = from !== undefined || until !== undefined
  const isNarrow = hasPeriod || (statements > 0 && (topic.length > 0 || phrase !== undefined))
  if (!speaker || second || !isNarrow) return []
  const label = texts.buttons.everything(oneLine(speaker.name, LABEL_LENGTH))
  return [[{ label, action: { kind: 'everything' } }]]
}

function searched(
  { interpretation: { topic, phrase }, searched: { statements, newest } }: Searching,
  texts: Texts,
): string {
  // Without a topic that was said already.
  if (statements === 0) return topic.length > 0 || phrase !== undefined ? texts.nothingElse : ''
  return texts.searched(statements, newest === undefined ? undefined : dateParts(newest))
}

type Miss = Exclude<Answer, { level: 'answer' | 'near' }>

type Searching = Extract<Miss, { level: 'others' | 'nothing' | 'mentioned' }>

type Content = {
  readonly headline: Piece
  /** Left out in a group. */
  readonly details?: readonly Piece[]
  /** What the buttons are for. */
  readonly prompt?: Piece
  readonly buttons?: Buttons
}

const NAME_LENGTH = 120
/** Characters that a button shows on a phone before they are cut. */
const LABEL_LENGTH = 60
const PEOPLE = 8
