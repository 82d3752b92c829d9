import { agencyOf } from '../lexicon/agencies.ts'
import { monthOf, weekdayOf } from '../lexicon/calendar.ts'

/** What the line before a wire story's first sentence says; `length` is how many characters it takes. */
export type Dateline = {
  length: number
  agency: string
  month?: number
  day?: number
  year?: number
  weekday?: number
}

/**
 * Reads a dateline from the beginning of a paragraph.
 *
 * @example readDateline('OSLO, June 3. /TASS/. Rain fell.') // { length: 22, agency: 'TASS', month: 6, day: 3 }
 */
export function readDateline(paragraph: string): Dateline | undefined {
  const start = paragraph.slice(0, LONGEST)
  for (const match of start.matchAll(SIGNATURE)) {
    const [whole, slashed, bracketed, dashed] = match
    const head = start.slice(0, match.index)
    const agency = agencyOf(slashed ?? bracketed ?? dashed ?? '') ?? (bracketed ?? dashed)?.trim()
    if (agency === undefined || !HEAD.test(head)) continue
    return { length: match.index + whole.length, agency, ...readDay(head) }
  }
  return undefined
}

const LONGEST = 160

// /AGENCY/. or (Agency) — or, in Russian, — Agency.
const SIGNATURE =
  /\/([\p{L} ]{2,30})\/\.?\s*|\(([\p{L} ]{2,20})\)\s*[-–—]+\s*|[-–—]\s*((?:РИА|Интерфакс)[\p{L} ]{0,12})\.\s*/gu
// A place in capitals or not, maybe with its region or another agency between slashes, and the day.
const HEAD = /^\p{Lu}[^\n/(]{1,60}(?:\/[^/\n]{2,40}\/[^\n/(]{0,50}|[^\n/(]{0,50})$/u

function readDay(text: string): Omit<Dateline, 'length' | 'agency'> {
  const words = text.match(/\p{L}+|\d+/gu) ?? []
  const month = words.map(monthOf).find((number) => number !== undefined)
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number)
  const day = numbers.find((number) => number >= 1 && number <= 31)
  const year = numbers.find((number) => number >= 1800 && number < 2200)
  const weekday = words.map(weekdayOf).find((number) => number !== undefined)
  return {
    ...(month !== undefined && day !== undefined ? { month, day } : {}),
    ...(year === undefined ? {} : { year }),
    ...(weekday === undefined ? {} : { weekday }),
  }
}
