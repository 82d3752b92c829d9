import type { Candidate, CandidateQuery } from '../statement-query.ts'
import type { Connection } from './connection.ts'
import { asksForWords } from './match-query.ts'
import { matchingRows } from './matching-rows.ts'
import { newestRows } from './newest-rows.ts'
import { knownSpeakers } from './known-speakers.ts'
import { weighRows } from './weigh-rows.ts'

/** Finds statements by what they meet of a topic: the heaviest, of equals those said last. */
export function findCandidates(connection: Connection, query: CandidateQuery): Candidate[] {
  const speakers = knownSpeakers(connection, query)
  if (speakers?.length === 0 || query.limit <= 0) return []
  const { topic, atLeast, limit } = query
  if (!asksForWords({ ...query, stems: topic.map(({ stems }) => stems) })) {
    const rows = newestRows(connection, query, speakers)
    return rows.map((key) => ({ key, weight: 0 }))
  }
  const weights = weighRows(matchingRows(connection, query, speakers), topic, atLeast)
  return best(connection, weights, limit)
}

/** The heaviest; of those that weigh the same as the last, those said last. */
function best(connection: Connection, found: readonly Candidate[], limit: number): Candidate[] {
  const last = found.map(({ weight }) => weight).toSorted((a, b) => b - a)[limit - 1]
  if (last === undefined) return found.toSorted(compare)
  const heavier = found.filter(({ weight }) => weight > last)
  const equal = found.filter(({ weight }) => weight === last).map(({ key }) => key)
  const rows = connection.all<{ row: number }>(
    LAST_SAID,
    JSON.stringify(equal),
    limit - heavier.length,
  )
  return [...heavier.toSorted(compare), ...rows.map(({ row }) => ({ key: row, weight: last }))]
}

function compare(one: Candidate, other: Candidate): number {
  return other.weight - one.weight || other.key - one.key
}

const LAST_SAID = `
  SELECT row FROM json_each(?) AS wanted JOIN statement ON statement.row = wanted.value
  ORDER BY last_day DESC, row DESC LIMIT ?`
