import { fold } from '../language/fold.ts'
import type { Span } from '../statement/span.ts'
import { type Days, dayOf, monthOf, spanning, yearsFrom } from './calendar.ts'
import type { DateMeaning } from './date-meaning.ts'
import { DATE_WORDS } from './date-words.ts'

/** A piece of a text with what it can mean in a date. */
export type DateToken = Span & { readonly text: string } & (DateMeaning | NumberMeaning | DateValue)

type NumberMeaning =
  | { readonly kind: 'number'; readonly value: number; readonly isOrdinal: boolean }
  | { readonly kind: 'dash' | 'comma' | 'word' }

/** What names days; `recurring` does so in any year, and of a year that has no such day there are none. */
export type DateValue =
  | {
      readonly kind: 'days'
      readonly days: Days
      readonly stands: Stands
      /** It says from when to when. */
      readonly isRange?: boolean
      /** By a name that the operator gave it, such as "the pandemic". */
      readonly isNamed?: boolean
    }
  | { readonly kind: 'year'; readonly year: number; readonly stands: Stands }
  | {
      readonly kind: 'recurring'
      readonly inYear: (year: number) => Days | undefined
      readonly stands: Stands
      readonly isDoubtful: boolean
      readonly isRange?: boolean
    }

/**
 * Where it is a date: anywhere (31 May 2017), at the end of the question or after a preposition (2017), or only after
 * a preposition (May).
 */
export type Stands = 'anywhere' | 'last' | 'led'

/** The tokens of a text. What stands in quotation marks is words, whatever it says ("1984"). */
export function dateTokens(text: string, today: Temporal.PlainDate): DateToken[] {
  return [...text.matchAll(PIECE)].map((match) => {
    const place = { start: match.index, end: match.index + match[0].length, text: match[0] }
    return { ...place, ...meaningOf(match, today) }
  })
}

const PHRASES = [...DATE_WORDS.keys()]
  .filter((words) => words.includes(' '))
  .map((words) => words.replaceAll(' ', String.raw`\s+`))
  .join('|')
// Neither a part of a word, of a longer number or of an amount.
const NOT_AFTER = String.raw`(?<![\p{L}\p{N}$€£#№]|\d[.,])`
const NOT_BEFORE = String.raw`(?![\p{L}\p{N}%°]|[.,]\d)`
const PIECE = new RegExp(
  [
    String.raw`(?<quoted>"[^"]*"|“[^”]*”|«[^»]*»|(?<!\S)['‘](?!\d{2}(?!\d))[^'’]{2,}['’](?![\p{L}\p{N}]))`,
    `${NOT_AFTER}(?:${[
      String.raw`(?<date>\d{1,4}(?<mark>[./-])\d{1,2}\k<mark>\d{1,4})`,
      String.raw`(?<yearMonth>\d{4}-\d{2})`,
      String.raw`(?<monthYear>\d{1,2}[./]\d{4})`,
      String.raw`['’]?(?<decade>\d{2}|\d{4})(?:['’]?s|-?(?:е|х|ые|ых))`,
      String.raw`(?<year>1\d{3}|20\d{2})(?:-?(?:й|го|му|м|ом|ого)|гг?)?`,
      String.raw`['’](?<shortYear>\d{2})`,
      String.raw`(?<number>\d{1,2})(?<ordinal>st|nd|rd|th|-?(?:й|я|е|го|м|му|ое|ом))?`,
      String.raw`(?<hours>\d{3})`,
    ].join('|')})${NOT_BEFORE}`,
    String.raw`(?<words>(?<![\p{L}\p{N}])(?:${PHRASES})(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’ʼ]\p{L}+)*)`,
    String.raw`(?<dash>[-–—/])`,
    '(?<comma>,)',
  ].join('|'),
  'giu',
)

type Meaning = DateMeaning | NumberMeaning | DateValue

function meaningOf({ groups = {} }: RegExpExecArray, today: Temporal.PlainDate): Meaning {
  const { date, yearMonth, monthYear, decade, year, shortYear, number, hours, words } = groups
  if (words) return DATE_WORDS.get(lookupForm(words)) ?? WORD
  if (number) {
    return { kind: 'number', value: Number(number), isOrdinal: groups['ordinal'] !== undefined }
  }
  if (hours) return { kind: 'number', value: Number(hours), isOrdinal: false }
  if (year) return { kind: 'year', year: Number(year), stands: 'last' }
  if (shortYear) return { kind: 'year', year: latestYear(Number(shortYear), today), stands: 'last' }
  if (decade) return decadeMeaning(decade)
  if (groups['dash']) return { kind: 'dash' }
  if (groups['comma']) return { kind: 'comma' }
  const days =
    (date && numericDay(date, today)) ??
    (yearMonth && numericMonth(yearMonth)) ??
    (monthYear && monthOf(...monthAndYear(monthYear)))
  return days ? { kind: 'days', days, stands: 'anywhere' } : WORD
}

const WORD = { kind: 'word' } as const

function lookupForm(words: string): string {
  return fold(words).replaceAll(/\s+/g, ' ').replace(/'s$/, '')
}

/** The latest year of two digits that has begun. */
export function latestYear(digits: number, today: Temporal.PlainDate): number {
  const year = today.year - (today.year % 100) + digits
  return year > today.year ? year - 100 : year
}

function decadeMeaning(digits: string): Meaning {
  const number = Number(digits)
  if (number % 10 !== 0 || (digits.length === 4 && (number < 1000 || number > 2090))) return WORD
  if (digits.length === 2) return { kind: 'decade', decade: number }
  // "The 1900s" are ten years or a hundred: of two readings, the days of both.
  const count = number % 100 === 0 && number < 2000 ? 100 : 10
  return { kind: 'days', days: yearsFrom(number, count), stands: 'last' }
}

/** A date in numbers: the day first where full stops part it; elsewhere, where either could be, the days of both. */
function numericDay(text: string, today: Temporal.PlainDate): Days | undefined {
  const [a = 0, b = 0, c = 0] = text.split(/[./-]/).map(Number)
  const [first = '', , last = ''] = text.split(/[./-]/)
  if (first.length === 4) return isYear(a) && last.length <= 2 ? dayOf(a, b, c) : undefined
  if (first.length > 2 || (last.length !== 4 && last.length !== 2)) return undefined
  const year = last.length === 2 ? latestYear(c, today) : c
  if (!isYear(year)) return undefined
  const dayFirst = dayOf(year, b, a)
  if (text.includes('.')) return dayFirst
  const monthFirst = dayOf(year, a, b)
  return dayFirst && monthFirst ? spanning(dayFirst, monthFirst) : (dayFirst ?? monthFirst)
}

/** 2017-05 is a month. 2010-12 is one or three years: of two readings, the days of both. */
function numericMonth(text: string): Days | undefined {
  const [year = 0, number = 0] = text.split('-').map(Number)
  if (!isYear(year)) return undefined
  const month = monthOf(year, number)
  const years = number > year % 100 ? yearsFrom(year, number - (year % 100) + 1) : undefined
  return month && years ? spanning(month, years) : (month ?? years)
}

function monthAndYear(text: string): [year: number, month: number] {
  const [month = 0, year = 0] = text.split(/[./]/).map(Number)
  return isYear(year) ? [year, month] : [1000, 0]
}

function isYear(year: number): boolean {
  return year >= 1000 && year < 2100
}
