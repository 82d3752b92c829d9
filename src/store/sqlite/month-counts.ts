import type { MonthCounts, MonthQuery } from '../browsing.ts'
import type { Connection } from './connection.ts'
import { knownSpeakers } from './known-speakers.ts'
import { matchQuery } from './match-query.ts'
import { speakerToken } from './scope-tokens.ts'

/** In which months a speaker's statements were said, else published. */
export function monthCounts(connection: Connection, { speaker, stems }: MonthQuery): MonthCounts {
  const [known] = knownSpeakers(connection, { speakers: [{ id: speaker }] }) ?? []
  if (!known) return { months: [], undated: 0 }
  const match = stems && matchQuery([[speakerToken(known.row)]], { stems })
  if (stems && match === undefined) return { months: [], undated: 0 }
  const counted =
    match === undefined
      ? connection.all<MonthRow>(counting(OF_SPEAKER), known.row)
      : connection.all<MonthRow>(counting(WITH_STEMS), match)
  return {
    months: counted.flatMap(({ month, statements }) =>
      month === null ? [] : [{ month: monthText(month), statements }],
    ),
    undated: counted.find(({ month }) => month === null)?.statements ?? 0,
  }
}

const COUNTED = 50_000

// The first day is not in the index: it is looked up only where a statement may be of a whole year.
const MONTH = `
  CASE WHEN last_day % 10000 = 1231 AND first_day / 100 <> last_day / 100 THEN NULL ELSE last_day / 100 END AS month`
const OF_SPEAKER = `
  SELECT ${MONTH} FROM statement WHERE speaker = ? AND answers = 1 ORDER BY last_day DESC LIMIT ${COUNTED}`
const WITH_STEMS = `
  SELECT ${MONTH} FROM statement_index CROSS JOIN statement ON statement.row = statement_index.rowid
  WHERE statement_index MATCH ? ORDER BY statement_index.rowid DESC LIMIT ${COUNTED}`

function counting(found: string): string {
  return `SELECT month, count(*) AS statements FROM (${found}) GROUP BY month ORDER BY month`
}

/** 201705 as `2017-05`. */
function monthText(month: number): string {
  const [year, ofYear] = [Math.floor(month / 100), month % 100]
  return `${String(year).padStart(4, '0')}-${String(ofYear).padStart(2, '0')}`
}

type MonthRow = { readonly month: number | null; readonly statements: number }
