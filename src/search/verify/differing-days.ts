import type { PartialDate } from '../../statement/dates.ts'
import type { Remarks } from '../../statement/verification.ts'
import type { StatementRecord } from '../../store/store.ts'
import { findPeriod } from '../period.ts'

/** The days that an attribution gives, where a statement is dated on none of them; nothing where either has no date. */
export function differingDays(
  attribution: string,
  { saidOn, publishedOn }: Pick<StatementRecord, 'saidOn' | 'publishedOn'>,
): Remarks['dated'] {
  const given = absolutePeriod(attribution)
  const dated = daysOf(saidOn ?? publishedOn)
  if (!given || !dated) return undefined
  // What is published was said then or shortly before; days begin and end elsewhere at other hours.
  const earliest = dated.first.subtract({ days: saidOn === undefined ? PUBLISHED_AFTER : 1 })
  const latest = dated.last.add({ days: 1 })
  const { from, until } = given
  const isBefore = until !== undefined && until < earliest.toString()
  const isAfter = from !== undefined && from > latest.toString()
  if (!isBefore && !isAfter) return undefined
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
}

const PUBLISHED_AFTER = 7

/** A period that is the same whatever the day: not "yesterday", nor a month without its year. */
function absolutePeriod(text: string) {
  const [one, other] = DAYS.map((today) => findPeriod(text, today))
  const isSame = one?.from === other?.from && one?.until === other?.until
  return one && isSame ? one : undefined
}

const DAYS = [Temporal.PlainDate.from('2999-02-03'), Temporal.PlainDate.from('2996-10-20')]

function daysOf(date: PartialDate | undefined) {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? '') ?? []
  if (year === undefined) return undefined
  const first = Temporal.PlainDate.from(`${year}-${month ?? '01'}-${day ?? '01'}`)
  const last =
    month === undefined
      ? first.add({ years: 1 })
      : day === undefined
        ? first.add({ months: 1 })
        : first.add({ days: 1 })
  return { first, last: last.subtract({ days: 1 }) }
}
