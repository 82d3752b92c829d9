import type { Day } from '../statement/dates.ts'
import type { Span } from '../statement/span.ts'
import { type Days, isBefore } from './calendar.ts'
import { rewrite } from './date-grammar.ts'
import { DATE_RULES } from './date-rules.ts'
import { type DateToken, type DateValue, dateTokens } from './date-tokens.ts'
import { daysOf } from './date-values.ts'
import { NO_NAMED_PERIODS, type NamedPeriods } from './named-periods.ts'

/** The days that a question asks about, both included, and the words that say so. */
export type Period = {
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  readonly spans: readonly Span[]
}

/**
 * The period that a question names, if it does. One that has not begun is none: nobody has spoken in it yet, so its
 * words are what is asked about ("plans for 2030").
 *
 * @example findPeriod('what did Peskov say since May 2017', today) // { from: '2017-05-01', spans: […] }
 */
export function findPeriod(
  text: string,
  today: Temporal.PlainDate,
  named: NamedPeriods = NO_NAMED_PERIODS,
): Period | undefined {
  const tokens = rewrite(named.mark(dateTokens(text, today), today), DATE_RULES, today)
  const [first, ...rest] = tokens.flatMap((token, at) => {
    const days = isDate(token) ? daysOf(token, today) : undefined
    if (!isDate(token) || !days || isBefore(today, days.first)) return []
    const context = contextOf(tokens, at)
    const bounds = boundsOf(token, days, context)
    if (!bounds || (bounds.from && isBefore(today, bounds.from))) return []
    return [{ ...bounds, span: spanOf(token, context) }]
  })
  if (!first) return undefined
  const other = rest.find((bounds) => isOtherEnd(first, bounds))
  return {
    from: (first.from ?? other?.from)?.toString(),
    until: (first.until ?? other?.until)?.toString(),
    spans: [first.span, ...(other ? [other.span] : [])],
  }
}

type Bounds = {
  readonly from?: Temporal.PlainDate | undefined
  readonly until?: Temporal.PlainDate | undefined
}

/** "Since 2010", and elsewhere in the question "until 2015". */
function isOtherEnd(one: Bounds, other: Bounds): boolean {
  const from = one.from ?? other.from
  const until = one.until ?? other.until
  const isHalf = ({ from: first, until: last }: Bounds) => !first !== !last
  return isHalf(one) && isHalf(other) && !!from && !!until && !isBefore(until, from)
}

/** What stands around a date: the preposition before it, the word before that, and "onwards". */
type Context = {
  readonly lead?: Lead | undefined
  readonly before?: DateToken | undefined
  readonly onwards?: DateToken | undefined
  readonly hasArticle: boolean
  readonly isLast: boolean
  /** A word that leads to the topic stands before. */
  readonly isInTopic: boolean
}

type Lead = Extract<DateToken, { kind: (typeof LEADS)[number] }>
const LEADS = [
  'about',
  'after',
  'at',
  'before',
  'between',
  'from',
  'in',
  'not',
  'of',
  'on',
  'since',
  'until',
] as const
const LEAD_KINDS: ReadonlySet<string> = new Set(LEADS)

function isLead(token: DateToken | undefined): token is Lead {
  return token !== undefined && LEAD_KINDS.has(token.kind)
}

function contextOf(tokens: readonly DateToken[], at: number): Context {
  const leadAt = tokens.findLastIndex(({ kind }, index) => index < at && kind !== 'the')
  const lead = tokens[leadAt]
  const next = tokens[at + 1]
  const onwards = next?.kind === 'onwards' ? next : undefined
  const hasArticle = tokens[at - 1]?.kind === 'the'
  const isInTopic = tokens.slice(0, at).some(({ kind }) => kind === 'about')
  const context = { onwards, hasArticle, isLast: next === undefined, isInTopic }
  return isLead(lead)
    ? { ...context, lead, before: tokens[leadAt - 1] }
    : { ...context, before: lead }
}

/** The first and the last day that are asked for; `undefined` where the date is not when something was said. */
function boundsOf(
  date: DateValue & DateToken,
  { first, last }: Days,
  { lead, before, onwards, hasArticle, isLast, isInTopic }: Context,
): Bounds | undefined {
  const within = { from: first, until: last }
  // "The 2016 election", but "the year 2016".
  if (hasArticle && date.kind === 'year' && /^\d/.test(date.text)) return undefined
  if (!lead) return standsAlone(date, before, isLast) ? within : undefined
  const isRange = date.kind !== 'year' && date.isRange === true
  // "The recovery from the pandemic", "about those who died in the pandemic".
  const isNamed = date.kind === 'days' && date.isNamed === true
  // "By May", "from April": who spoke.
  const isName = date.kind === 'recurring' && date.stands === 'led' && NAMES.test(date.text)
  switch (lead.kind) {
    case 'about':
    case 'not':
      return undefined
    case 'of':
      return before?.kind === 'speech' ? within : undefined
    case 'on':
      // "On 31 May" and "on 3 and 4 May", but not "on last year".
      return first.equals(last) || NAMES_DAY.test(date.text) ? within : undefined
    case 'at':
      return date.stands === 'anywhere' ? within : undefined
    case 'from':
      if (isName || (isNamed && before?.kind !== 'speech')) return undefined
      return isRange || (before?.kind === 'speech' && !onwards) ? within : { from: first }
    case 'since':
      return isRange ? within : { from: first }
    case 'after':
      return { from: last.add({ days: 1 }) }
    case 'before':
      // "Before the end of 2016" is not before its last months.
      return { until: END.test(date.text) ? last : first.subtract({ days: 1 }) }
    case 'until':
      return isName ? undefined : { until: last }
    case 'in':
    case 'between':
    default:
      if (isNamed && isInTopic && /^(?:in|в|во|за|over)$/iu.test(lead.text)) return undefined
      return before?.kind === 'not' ? undefined : within
  }
}

const NAMES = /^(?:may|april|june|august)$/i
const NAMES_DAY = /(?<!\d)\d{1,2}(?!\d)/
const END = /^(?:end|конц)/iu

function standsAlone(date: DateValue & DateToken, before: DateToken | undefined, isLast: boolean) {
  if (date.stands !== 'last') return date.stands === 'anywhere'
  if (!/года$/iu.test(date.text)) return isLast
  // "Кризис 2008 года" is what was spoken of, "заявления 2008 года" and "Путин 2008 года" are when.
  return before?.kind === 'speech' || (isLast && !/^\p{Ll}/u.test(before?.text ?? ''))
}

function spanOf({ start, end }: Span, { lead, onwards }: Context): Span {
  return { start: lead?.start ?? start, end: onwards?.end ?? end }
}

function isDate(token: DateToken): token is DateToken & DateValue {
  return token.kind === 'days' || token.kind === 'year' || token.kind === 'recurring'
}
