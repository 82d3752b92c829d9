import type { Card } from '../pictures/card.ts'
import type { Chart } from '../pictures/chart.ts'
import type { MonthCounts } from '../search/browse.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { Formatted } from './format.ts'
import { oneLine } from './one-line.ts'
import { kindLabel, when } from './render-statement.ts'
import type { Texts } from './text/texts.ts'

/**
 * A statement as a picture shows it: the same words as in a message.
 *
 * @param link where it can be looked up
 */
export function renderPicture(
  statement: AnswerStatement,
  link: string | undefined,
  texts: Texts,
): Card {
  const { speaker, mention, role, kind, passage, quotes, publisher, url, title, fate } = statement
  const isOwn = kind === 'direct' && quotes.length === 0
  const source = publisher ?? (url === undefined ? title : URL.parse(url)?.hostname)
  const details = [
    when(statement, texts),
    oneLine(source ?? '', SOURCE_LENGTH),
    fate === undefined ? '' : texts.corrections.fates[fate],
  ]
  return {
    passage,
    own: isOwn ? [{ start: 0, end: passage.length }] : quotes,
    label: kindLabel(statement, texts),
    name: oneLine(speaker?.name ?? mention ?? '', NAME_LENGTH) || texts.unknownSpeaker,
    role: role === undefined ? undefined : oneLine(role, ROLE_LENGTH),
    details: details.filter((detail) => detail !== ''),
    link: withoutScheme(link),
  }
}

/** A picture that stands where one was that had something wrong: only what is to be said of that. */
export function noticePicture({ text }: Formatted, link: string | undefined): Card {
  return { passage: text, own: [], name: '', details: [], link: withoutScheme(link) }
}

/** How much was said in each month; `title`: by whom, and on what. `newest`: only so many of all are counted. */
export function renderChart(
  title: string,
  { months, undated, newest }: MonthCounts & { readonly newest?: number | undefined },
  { pictures }: Texts,
): Chart {
  return {
    title: oneLine(title, NAME_LENGTH),
    subtitle: {
      month: pictures.perMonth(undated, newest),
      year: pictures.perYear(undated, newest),
    },
    months,
    language: pictures.language,
  }
}

function withoutScheme(link: string | undefined): string | undefined {
  return link?.replace('https://', '')
}

const NAME_LENGTH = 120
const ROLE_LENGTH = 240
const SOURCE_LENGTH = 160
