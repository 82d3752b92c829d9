import type { Candidate, CandidateQuery, WeighedStems } from '../store.ts'
import type { Connection } from './connection.ts'
import { asksForWords } from './match-query.ts'
import { type Matching, matchingRows } from './matching-rows.ts'
import { newestRows } from './newest-rows.ts'
import { knownSpeakers } from './statement-filter.ts'

/**
 * Finds statements by what they meet of a topic.
 *
 * The list of a rare word is read whole, that of a common one only to the length of the longest list: those stored last.
 * Which statements with a rare word have a common one as well is asked of these statements alone; who has only common
 * words must have them all, or all but one. So no question makes the index read much more than the lists of its rarest
 * words.
 */
export function findCandidates(connection: Connection, query: CandidateQuery): Candidate[] {
  const speakers = knownSpeakers(connection, query)
  if (speakers?.length === 0 || query.limit <= 0) return []
  const topic = query.topic.toSorted((one, other) => other.weight - one.weight)
  const stems = topic.map((group) => group.stems)
  if (!asksForWords({ ...query, stems })) {
    const rows = newestRows(connection, query, speakers)
    return rows.map((key) => ({ key, weight: 0 }))
  }
  const matching = matchingRows(connection, query, speakers)
  return best(connection, weigh(matching, topic), query.limit)
}

const LIST = 2_000
const ENOUGH = 20
const COMMON = 3

/** What each statement is known to meet of the topic. */
function weigh(matching: Matching, topic: readonly WeighedStems[]): Map<number, number> {
  if (topic.length === 0) return new Map(matching([], LIST).map((row) => [row, 0]))
  const lists = topic.map((group) => {
    const rows = matching([group.stems], LIST)
    return { group, rows, isWhole: rows.length < LIST }
  })
  const met = createMet()
  for (const { group, rows } of lists) met.add(rows, [group])

  const rare = lists.flatMap(({ group, isWhole }) => (isWhole ? group : []))
  const common = lists.flatMap(({ group, isWhole }) => (isWhole ? [] : group)).slice(0, COMMON)
  if (rare.length > 0) {
    const either = rare.flatMap(({ stems }) => stems)
    for (const group of common) met.add(matching([either, group.stems], LIST), [group])
  }
  if (common.length < 2 || met.heaviest() > weightOf(common)) return met.weights()
  const rows = matching(stemsOf(common), LIST)
  met.add(rows, common)
  if (rows.length < ENOUGH && common.length > 2) {
    for (const left of common) {
      const others = common.filter((group) => group !== left)
      met.add(matching(stemsOf(others), LIST), others)
    }
  }
  return met.weights()
}

function stemsOf(groups: readonly WeighedStems[]): (readonly string[])[] {
  return groups.map(({ stems }) => stems)
}

function weightOf(groups: Iterable<WeighedStems>): number {
  return [...groups].reduce((sum, { weight }) => sum + weight, 0)
}

/** Collects which groups each row meets; each counts once. */
function createMet() {
  const groupsOf = new Map<number, Set<WeighedStems>>()
  const weights = () => new Map([...groupsOf].map(([row, groups]) => [row, weightOf(groups)]))
  return {
    add(rows: readonly number[], groups: readonly WeighedStems[]): void {
      for (const row of rows) {
        const known = groupsOf.get(row) ?? new Set()
        for (const group of groups) known.add(group)
        groupsOf.set(row, known)
      }
    },
    weights,
    heaviest: () => Math.max(0, ...new Set(weights().values())),
  }
}

/** The heaviest; of those that weigh the same as the last, those said last. */
function best(
  connection: Connection,
  weights: ReadonlyMap<number, number>,
  limit: number,
): Candidate[] {
  const all = [...weights].map(([key, weight]) => ({ key, weight }))
  const last = all.map(({ weight }) => weight).toSorted((a, b) => b - a)[limit - 1]
  if (last === undefined) return all.toSorted(compare)
  const heavier = all.filter(({ weight }) => weight > last)
  const equal = all.filter(({ weight }) => weight === last).map(({ key }) => key)
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
