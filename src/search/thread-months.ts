import type { MonthCounts } from '../store/browsing.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'

/** In which months some statements were said, else published, the first month first. */
export function threadMonths(statements: readonly AnswerStatement[]): MonthCounts {
  const byMonth = Map.groupBy(statements, monthOf)
  const undated = byMonth.get(undefined)?.length ?? 0
  const months = [...byMonth].flatMap(([month, said]) =>
    month === undefined ? [] : [{ month, statements: said.length }],
  )
  return { months: months.toSorted((one, other) => (one.month < other.month ? -1 : 1)), undated }
}

/** `2017-05`; a year alone, or a day without one, has no month. */
function monthOf({ saidOn, publishedOn }: AnswerStatement): string | undefined {
  return /^\d{4}-\d\d/.exec(saidOn ?? publishedOn ?? '')?.[0]
}
