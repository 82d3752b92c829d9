import type { DateParts } from './date-parts.ts'
import { bold, type Formatted, italic, join } from './format.ts'
import { oneLine } from './one-line.ts'
import type { Answer } from '../statement/answer.ts'
import type { Interpretation } from '../statement/interpretation.ts'
import type { Texts } from './text/texts.ts'
import { typedTopic, typedWords } from './typed-words.ts'

/** What was understood of a question, on one line: `Jane Roe · harbour · May 2017`. */
export function understood({ question, interpretation }: Asked, texts: Texts): Formatted {
  const { topic, phrase } = interpretation
  return join(
    [
      speakerNames(interpretation),
      oneLine(typedTopic(topic, question), TOPIC_LENGTH),
      phrase === undefined ? undefined : italic(oneLine(phrase, TOPIC_LENGTH)),
      excludedWords({ question, interpretation }),
      understoodPeriod(interpretation, texts),
    ],
    ' · ',
  )
}

/** The words that a question leaves out, as they are typed: `−bridge`; empty when there are none. */
export function excludedWords({ question, interpretation: { exclude = [] } }: Asked): string {
  const words = typedWords(exclude, question).map((word) => `−${word}`)
  return oneLine(words.join(' '), TOPIC_LENGTH)
}

/** The words that were read as other words, for the asker to see; empty when there are none. */
export function repaired({ question, interpretation }: Asked, texts: Texts): Formatted {
  const shown = interpretation.repairs?.slice(0, REPAIRS) ?? []
  return join(
    shown.map(({ from, to }) => {
      const [typed = from] = typedWords([from], question)
      return texts.repaired(oneLine(typed, WORD_LENGTH), italic(oneLine(to, WORD_LENGTH)))
    }),
    '\n',
  )
}

/** The office asked for, with who is meant where it is one person, or the names; `undefined` when nobody is named. */
export function speakerNames({ speakers, office }: Interpretation): string | undefined {
  const [first, second] = speakers
  if (!first) return office
  const names = speakers.map((speaker) => speaker.name).join(', ')
  if (office === undefined) return oneLine(names, SPEAKERS_LENGTH)
  return oneLine(second ? office : `${names} (${office})`, SPEAKERS_LENGTH)
}

/**
 * What was sought and not found, as a sentence without its full stop.
 *
 * `missing`: the topic words that no statement has, where it is known that others were found.
 */
export function nothingFound(
  { question, interpretation }: Asked,
  texts: Texts,
  missing: readonly string[] = [],
): Formatted {
  const { topic, phrase } = interpretation
  const names = speakerNames(interpretation)
  const words = [missing, topic, phrase === undefined ? [] : [phrase]].find(
    (candidate) => candidate.length > 0,
  )
  return texts.nothing({
    speaker: names === undefined ? undefined : bold(names),
    topic: words && italic(oneLine(typedTopic(words, question), TOPIC_LENGTH)),
    period: understoodPeriod(interpretation, texts),
  })
}

/** That no single statement has all that was sought, and what the nearest one lacks. */
export function notTogether(
  { question, interpretation }: Asked,
  missing: readonly string[],
  texts: Texts,
): Formatted {
  const names = speakerNames(interpretation)
  return texts.notTogether({
    speaker: names === undefined ? undefined : bold(names),
    topic: italic(oneLine(typedTopic(missing, question), TOPIC_LENGTH)),
    period: understoodPeriod(interpretation, texts),
  })
}

/** The period in words, whole months and years as such (`May 2017`, `1961 – 1963`); `undefined` when there is none. */
export function understoodPeriod(
  { from, until }: Pick<Interpretation, 'from' | 'until'>,
  texts: Texts,
): string | undefined {
  if (from === undefined && until === undefined) return undefined
  const first = from === undefined ? undefined : Temporal.PlainDate.from(from)
  const last = until === undefined ? undefined : Temporal.PlainDate.from(until)
  // With an end alone the day stays: "until May" could be meant without May.
  const isWholeMonths = first?.day === 1 && (!last || last.day === last.daysInMonth)
  const isWholeYears = isWholeMonths && first.month === 1 && (!last || last.month === 12)
  const parts = (day: Temporal.PlainDate | undefined): DateParts | undefined =>
    day && {
      year: day.year,
      ...(!isWholeYears && { month: day.month }),
      ...(!isWholeMonths && { day: day.day }),
    }
  return texts.period(parts(first), parts(last))
}

type Asked = Pick<Answer, 'question' | 'interpretation'>

const SPEAKERS_LENGTH = 120
const TOPIC_LENGTH = 120
const WORD_LENGTH = 40
const REPAIRS = 3
