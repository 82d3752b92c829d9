import type { Answer, Searched, SpeakerRef } from '../statement.ts'
import type { Buttons } from './buttons.ts'
import { dateParts } from './date-parts.ts'
import { bold, format, join, type Piece } from './format.ts'
import { oneLine } from './one-line.ts'
import type { Rendered, View } from './rendered.ts'
import type { Texts } from './text/texts.ts'
import { nothingFound, speakerNames } from './understood.ts'

/**
 * An answer without a passage: what was not found, where it was looked for, and what can be done next.
 *
 * Never "X did not say this": the archive holds what it holds.
 */
export function renderMiss(answer: Miss, { texts, brief = false }: View): Rendered {
  const { headline, details = [], prompt, buttons = [] } = miss(answer, texts)
  const { text, entities } = brief
    ? join([headline, prompt], ' ')
    : join([headline, ...details, prompt], '\n')
  return { text, entities, buttons }
}

function miss(answer: Miss, texts: Texts): Content {
  const nothing = format`${nothingFound(answer.interpretation, texts)}.`
  switch (answer.level) {
    case 'choose':
      return {
        headline: texts.choose,
        details: [more(Math.max(0, answer.choices.length - PEOPLE) + answer.moreChoices, texts)],
        buttons: people(answer.choices.map((choice) => [choice, choice.role])),
      }
    case 'others':
      return {
        headline: nothing,
        details: [searched(answer.searched, texts)],
        prompt: texts.others,
        buttons: people(answer.others.map((other) => [other, texts.statements(other.statements)])),
      }
    case 'mentioned': {
      const name = bold(speakerNames(answer.interpretation) ?? texts.unknownSpeaker)
      return {
        headline: texts.mentioned(name, answer.statementsMentioning),
        details: [searched(answer.searched, texts)],
      }
    }
    case 'unknown-speaker': {
      const { suggestion } = answer
      const nobody = texts.nobody(bold(oneLine(answer.name, NAME_LENGTH)))
      if (!suggestion) return { headline: nobody, details: [texts.example] }
      const name = bold(oneLine(suggestion.name, NAME_LENGTH))
      return {
        headline: nobody,
        prompt: texts.didYouMean(name),
        buttons: people([[suggestion, undefined]]),
      }
    }
    case 'nothing':
      return {
        headline: nothing,
        details: [searched(answer.searched, texts), texts.notSilence],
        buttons: everything(answer, texts),
      }
    case 'out-of-scope':
      return { headline: texts.outOfScope, details: [texts.example] }
    case 'unavailable':
      break
  }
  return { headline: texts.unavailable }
}

/** A button for each person, in the order in which a press counts them. */
function people(entries: readonly (readonly [SpeakerRef, string | undefined])[]): Buttons {
  return entries.slice(0, PEOPLE).map(([person, note], index) => {
    const name = oneLine(person.name, LABEL_LENGTH) || person.id
    const label = note === undefined ? name : oneLine(`${name} · ${note}`, LABEL_LENGTH)
    return [{ label, action: { kind: 'pick', index } }]
  })
}

/** Those for whom there is no button. */
function more(count: number, texts: Texts): string {
  return count > 0 ? texts.moreChoices(count) : ''
}

/** Where leaving out the topic and the period could bring more. */
function everything(
  { interpretation, searched: { statements } }: Extract<Miss, { level: 'nothing' }>,
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

function searched({ statements, newest }: Searched, texts: Texts): string {
  return texts.searched(statements, newest === undefined ? undefined : dateParts(newest))
}

type Miss = Exclude<Answer, { level: 'answer' | 'near' }>

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
