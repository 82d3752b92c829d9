import { agencyOf } from './lexicon/agencies.ts'
import { monthOf, weekdayOf } from './lexicon/calendar.ts'

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
  const match = DATELINE.exec(paragraph.slice(0, LONGEST))
  if (match === null) return undefined
  const signature = match[2] ?? match[3] ?? match[4] ?? ''
  const agency = agencyOf(signature) ?? (match[2] === undefined ? undefined : signature.trim())
  if (agency === undefined) return undefined
  return { length: match[0].length, agency, ...readDay(match[1] ?? '') }
}

const LONGEST = 160

// A place in capitals or not, what follows it, then /AGENCY/. or (Agency) — or, in Russian, — Agency.
const DATELINE =
  /^\p{Lu}[^\n/(]{1,60}?(?:\/[^/\n]{2,40}\/)?([^\n/(]{0,50}?)\s*(?:\/([\p{L} ]{2,30})\/\.?|\(([\p{L} ]{2,20})\)\s*[-–—]+|[-–—]\s*((?:РИА|Интерфакс)[\p{L} ]{0,12})\.)\s*/u

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
