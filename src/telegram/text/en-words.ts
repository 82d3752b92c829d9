import type { DateParts } from '../date-parts.ts'
import { createAgo } from './ago.ts'

/** `31 May 2017`, `May 2017`, `2017`, `31 May, year not given`. */
export function date(parts: DateParts): string {
  const month = parts.month === undefined ? undefined : MONTHS[parts.month - 1]
  if (parts.day !== undefined && parts.year === undefined) {
    return `${parts.day} ${month}, year not given`
  }
  return [parts.day, month, parts.year].filter((part) => part !== undefined).join(' ')
}

/** A number with its noun: `1 statement`, `1,234 statements`. */
export function count(number: number, noun: string): string {
  const form = PLURALS.select(number) === 'one' ? noun : `${noun}s`
  return `${NUMBERS.format(number)} ${form}`
}

export const ago = createAgo('en')

const PLURALS = new Intl.PluralRules('en')
const NUMBERS = new Intl.NumberFormat('en')
const MONTHS =
  'January February March April May June July August September October November December'.split(' ')
