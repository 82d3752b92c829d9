import { fold } from '../language/fold.ts'
import { stem } from '../language/stem.ts'
import { words } from '../language/tokens.ts'
import type { PartialDate } from '../statement/dates.ts'
import type { NamedPeriod } from '../statement/named-periods.ts'
import { type Days, monthOf, yearsFrom } from './calendar.ts'
import type { DateToken } from './date-tokens.ts'

/** The periods that the operator gave names to, in words as a question may have them. */
export type NamedPeriods = {
  /** The tokens with each name of a period as one token: its days. */
  mark(tokens: readonly DateToken[], today: Temporal.PlainDate): readonly DateToken[]
}

/**
 * Looks up named periods by stems, so that "пандемии" is found by «пандемия».
 *
 * @param periods one without an end runs to the day of the question
 */
export function createNamedPeriods(periods: readonly NamedPeriod[]): NamedPeriods {
  const byName = new Map(
    periods.flatMap((period) => period.names.map((name) => [stemsOf(name), period] as const)),
  )
  const longest = Math.max(0, ...[...byName.keys()].map((name) => name.split(' ').length))
  return {
    mark(tokens, today) {
      const marked: DateToken[] = []
      for (let at = 0; at < tokens.length; at += 1) {
        const lengths = Array.from({ length: longest }, (_, index) => longest - index)
        const found = lengths
          .map((length) => tokens.slice(at, at + length))
          .find((run) => byName.has(stemsOf(run.map(({ text }) => text).join(' '))))
        const token = tokens[at]
        const period = found && byName.get(stemsOf(found.map(({ text }) => text).join(' ')))
        if (found && period) marked.push(namedToken(found, daysOf(period, today)))
        else if (token) marked.push(token)
        at += Math.max(0, (found?.length ?? 1) - 1)
      }
      return marked
    },
  }
}

/** Where an operator named none. */
export const NO_NAMED_PERIODS = createNamedPeriods([])

function stemsOf(name: string): string {
  return words(fold(name)).map(stem).join(' ')
}

function namedToken(run: readonly DateToken[], days: Days): DateToken {
  return {
    start: run.at(0)?.start ?? 0,
    end: run.at(-1)?.end ?? 0,
    text: run.map(({ text }) => text).join(' '),
    kind: 'days',
    days,
    stands: 'led',
    isNamed: true,
  }
}

function daysOf({ from, until }: NamedPeriod, today: Temporal.PlainDate): Days {
  return { first: spanOf(from).first, last: until === undefined ? today : spanOf(until).last }
}

/** The days of a date that may be a month or a year. */
function spanOf(date: PartialDate): Days {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (day !== undefined) {
    const only = Temporal.PlainDate.from(date)
    return { first: only, last: only }
  }
  return (month !== undefined && monthOf(year, month)) || yearsFrom(year, 1)
}
