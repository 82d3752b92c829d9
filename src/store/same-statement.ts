/**
 * When two occurrences are one statement: the same speaker, the same normalised words, the same day.
 *
 * Everything here depends on the set of occurrences alone, never on the order in which their articles came.
 */
import { hash } from 'node:crypto'
import type { PartialDate } from '../statement/dates.ts'

/** The key that occurrences of one speaker's same words share. `said` is what `saidText` makes of them. */
export function sameWordsKey(speakerId: string, said: string): string {
  return shortHash(`${speakerId}\n${said}`)
}

/**
 * By which date an occurrence is compared with others of the same words: the day it was said, else, marked with a
 * tilde, the day it was published.
 */
export function comparedDate(
  saidOn: PartialDate | undefined,
  published: PartialDate | undefined,
): string {
  return saidOn ?? (published === undefined ? '' : PUBLISHED + published)
}

/**
 * Which of some occurrences of the same words are one statement: the date of each one's statement, by its compared date.
 *
 * Words said on a known day are one statement. Words of an unknown day belong to what was said at most three days before
 * they were published, else to the first such publication of at most three days before. So words that come back every
 * day do not chain up into one statement that lasts for years.
 *
 * @example statementDates(['~2017-05-31', '~2017-06-02', '~2017-06-05'])
 * // '~2017-05-31' and '~2017-06-02' → '2017-05-31', '~2017-06-05' → '2017-06-05'
 */
export function statementDates(comparedDates: Iterable<string>): Map<string, string> {
  const distinct = [...new Set(comparedDates)].toSorted()
  const saidOn = distinct.filter((date) => !date.startsWith(PUBLISHED))
  const dates = new Map(saidOn.map((date) => [date, date]))
  const saidDays = saidOn.filter(isDay)
  let said = 0
  let firstPublication = ''
  for (const compared of distinct.slice(saidOn.length)) {
    const published = compared.slice(PUBLISHED.length)
    if (isDay(published)) {
      // Both are in order, so that each day is looked at once.
      while ((saidDays[said] ?? NEVER) <= published) said += 1
      const saidDay = saidDays[said - 1]
      const isOfDay = saidDay !== undefined && isWithinReach(saidDay, published)
      if (!isOfDay && !isWithinReach(firstPublication, published)) firstPublication = published
      dates.set(compared, isOfDay ? saidDay : firstPublication)
    } else dates.set(compared, published)
  }
  return dates
}

/** A statement's own id: short, of A-Za-z0-9_-, and the same wherever and whenever it is computed. */
export function statementId(sameWords: string, date: string): string {
  return shortHash(`${sameWords}\n${date}`)
}

// Sorts behind digits and hyphens, so that the days on which something was said come before those of publication.
const PUBLISHED = '~'
const REACH_DAYS = 3
/** After every day. */
const NEVER = '~'
// Sixty bits: among a million statements the odds of any two sharing an id are one in two million.
const ID_LENGTH = 10

function isWithinReach(start: string, published: string): boolean {
  if (start === '' || published < start) return false
  return Temporal.PlainDate.from(published).since(start).total('days') <= REACH_DAYS
}

function isDay(date: string): boolean {
  return date.length === 'YYYY-MM-DD'.length
}

function shortHash(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, ID_LENGTH)
}
