import type { ArticleRef } from '../search/browse.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import { dateParts } from './date-parts.ts'
import { fitContext } from './fit-context.ts'
import { fitPassage } from './fit-passage.ts'
import { bold, type Formatted, italic, join, link, quotation } from './format.ts'
import { oneLine } from './one-line.ts'
import type { Around } from './rendered.ts'
import type { Texts } from './text/texts.ts'

/**
 * A statement with all that makes it checkable: speaker, role as printed, passage, kind, date, publisher, title.
 *
 * The passage stands in a quotation block and is the article's text as it is. Nothing else here has quotation marks.
 *
 * @param around the article around the passage, of which some sentences are shown with it
 */
export function renderStatement(
  statement: AnswerStatement,
  texts: Texts,
  around?: Around,
): Formatted {
  const { fate } = statement
  return join(
    [
      heading(statement, texts),
      passage(statement, texts, around),
      origin(statement, texts),
      fate && italic(texts.corrections.fates[fate]),
    ],
    '\n',
  )
}

/** Whose words a passage is in; `undefined` when they are the speaker's. */
export function kindLabel(statement: AnswerStatement, texts: Texts): string | undefined {
  if (statement.kind === 'direct') return undefined
  const publisher = statement.publisher && oneLine(statement.publisher, PUBLISHER_LENGTH)
  return statement.kind === 'mixed'
    ? texts.mixed(publisher, MARKS.test(statement.passage))
    : texts.reported(publisher)
}

/** The sentences around a passage; `undefined` when the article has none there. */
export function contextOf({ before, after }: Around): Pick<Around, 'before' | 'after'> | undefined {
  const context = fitContext(before, after, { length: AROUND_LENGTH, sentences: 2 })
  return context.before === '' && context.after === '' ? undefined : context
}

/** Whether Telegram accepts the address in a link or a button; one refused button would refuse the whole message. */
export function isLinkable(url: string): boolean {
  const parsed = URL.parse(url)
  if (!parsed || url.length > URL_LENGTH || /\s/.test(url)) return false
  return /^https?:$/.test(parsed.protocol) && /[^.]\.[^.]/.test(parsed.hostname)
}

/** An article in one line: publisher, linked, title and date. */
export function articleLine(
  { publisher, title, url, publishedOn }: ArticleRef,
  texts: Texts,
): Formatted {
  const name = oneLine(publisher ?? '', LINE_PART)
  const headline = oneLine(title ?? '', LINE_PART)
  const [first, ...rest] = [name, headline].filter(Boolean)
  const head = first ?? (url === undefined ? '' : oneLine(url, LINE_PART))
  const linked = url !== undefined && isLinkable(url) ? link(head, url) : head
  const published = publishedOn === undefined ? '' : texts.day(dateParts(publishedOn))
  return join([linked, ...rest.map((part) => italic(part)), published], ' · ')
}

/** When something was said, or what else is known of its date: with what the date means. */
export function when(
  { saidOn, publishedOn }: Pick<AnswerStatement, 'saidOn' | 'publishedOn'>,
  texts: Texts,
): string {
  const published = publishedOn === undefined ? undefined : dateParts(publishedOn)
  if (saidOn === undefined) return published ? texts.publishedOn(published, true) : texts.noDate
  const said = texts.saidOn(dateParts(saidOn))
  return published && saidOn !== publishedOn
    ? `${said}, ${texts.publishedOn(published, false)}`
    : said
}

function heading({ speaker, mention, role }: AnswerStatement, texts: Texts): Formatted {
  const name = bold(oneLine(speaker?.name ?? mention ?? texts.unknownSpeaker, NAME_LENGTH))
  const printed = role === undefined ? '' : oneLine(role, ROLE_LENGTH)
  return join([name, printed], ', ')
}

function passage(statement: AnswerStatement, texts: Texts, around?: Around): Formatted {
  const context = around && contextOf(around)
  if (context) return inContext(statement, texts, context)
  const whole = plainLines(statement.passage)
  const fitted = fitPassage(whole, PASSAGE_LENGTH)
  if (!fitted) return italic(texts.tooLongPassage(whole.length, isLinked(statement)))
  const block = quotation(fitted.text, { folded: fitted.text.length > UNFOLDED_LENGTH })
  return join(
    [block, fitted.cut ? texts.cut(isLinked(statement)) : '', kind(statement, texts)],
    '\n',
  )
}

/** One piece of the article, with the passage in bold. */
function inContext(
  statement: AnswerStatement,
  texts: Texts,
  { before, after }: Pick<Around, 'before' | 'after'>,
): Formatted {
  const fitted = fitPassage(plainLines(statement.passage), PASSAGE_LENGTH - 2 * AROUND_LENGTH)
  if (!fitted) return italic(texts.tooLongPassage(statement.passage.length, isLinked(statement)))
  const following = fitted.cut ? '' : plainLines(after)
  const block = join([plainLines(before), bold(fitted.text), following], '')
  const folded = block.text.length > UNFOLDED_LENGTH
  const rest = fitted.cut ? texts.cut(isLinked(statement)) : ''
  const label = italic(texts.contextLabel)
  return join([quotation(block, { folded }), rest, label, kind(statement, texts)], '\n')
}

function isLinked({ url }: Pick<AnswerStatement, 'url'>): boolean {
  return url !== undefined && isLinkable(url)
}

function plainLines(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

function kind(statement: AnswerStatement, texts: Texts): Formatted | undefined {
  const label = kindLabel(statement, texts)
  return label === undefined ? undefined : italic(label)
}

function origin({ publisher, url, title, ...dates }: AnswerStatement, texts: Texts): Formatted {
  const name = publisher && oneLine(publisher, PUBLISHER_LENGTH)
  const headline = title && oneLine(title, TITLE_LENGTH)
  const linked = url !== undefined && isLinkable(url)
  // Without a publisher's name the title carries the link.
  const where = name && (linked ? link(name, url) : name)
  const what = headline && italic(linked && !name ? link(headline, url) : headline)
  return join([join([when(dates, texts), where], ' · '), what], '\n')
}

// Together with what else a message says these stay below Telegram's limit of one message.
const PASSAGE_LENGTH = 2000
/** Characters of an article that are read on each side of a passage. */
export const AROUND_LENGTH = 400
const LINE_PART = 60
const NAME_LENGTH = 120
const ROLE_LENGTH = 240
const PUBLISHER_LENGTH = 100
const TITLE_LENGTH = 300

const UNFOLDED_LENGTH = 700
const URL_LENGTH = 2048
const MARKS = /["“”„«»]/
