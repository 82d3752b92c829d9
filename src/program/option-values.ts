/** What is read from the words of the command line; what is wrong is told by the one who parses it. */
import { InvalidArgumentError, Option } from 'commander'
import { PartialDate } from '../statement/dates.ts'
import { Moment } from '../commands/moment.ts'

export function nowOption(): Option {
  return new Option('--now <moment>', 'the moment that "last week" is relative to').argParser(
    (text) => {
      const moment = Moment.safeParse(text)
      if (moment.success) return moment.data
      throw new InvalidArgumentError('It should be such as 2026-03-01T12:00:00Z or 2026-03-01.')
    },
  )
}

export function toCount(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It should be a number from 1 to 9999.')
}

export function toChat(text: string): number {
  if (/^-?[1-9]\d{0,15}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It should be a number, as Telegram gives it; of groups below 0.')
}

export function toName(text: string): string {
  if (text.trim() !== '') return text.trim()
  throw new InvalidArgumentError('It should be a name; leave the option out where nobody is known.')
}

/** A day without a year is no place in time. */
export function toStart(text: string): string {
  if (!text.startsWith('-')) return toDate(text)
  throw new InvalidArgumentError('It should be a date such as 2017-05-31, 2017-05 or 2017.')
}

export function toDate(text: string): string {
  const date = PartialDate.safeParse(text)
  if (date.success) return date.data
  throw new InvalidArgumentError('It should be a date such as 2017-05-31.')
}
