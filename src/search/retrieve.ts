import type { Day } from '../statement.ts'
import type { StatementRecord, Store } from '../store/store.ts'
import type { Reading } from './interpret.ts'
import { weightOf } from './rank.ts'
import { speakerFilter } from './speaker-filter.ts'
import type { TopicWord } from './topic.ts'

export type RetrieveOptions = {
  readonly reading: Reading
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  /** Words that stand in a row, and words that do not stand at all, as stems. */
  readonly phrase?: string | undefined
  readonly without: readonly string[]
  /** How many statements there are. */
  readonly total: number
}

export type Retrieved = {
  readonly candidates: readonly StatementRecord[]
  /** How many statements have all that was asked for in their passage, where there are more than candidates. */
  readonly full?: number | undefined
}

/**
 * Fetches the statements that may answer a reading: those with all topic words, then, where these are few, with all but
 * one, and with each of the rarest alone. The number of queries and of candidates is bounded, and so is the count.
 */
export async function retrieve(
  { reading, total, ...scope }: RetrieveOptions,
  store: Pick<Store, 'findStatements' | 'countStatements'>,
): Promise<Retrieved> {
  const { topic } = reading
  const asked = { ...scope, speakers: reading.speakers?.map(speakerFilter) }
  const groups = byRarity(topic, total).map(({ same, related }) => [...same, ...related])
  if (groups.length === 0 && topic.length > 0 && scope.phrase === undefined) {
    return { candidates: [] }
  }
  const found = new Map<string, StatementRecord>()
  let isCut = false
  for (const stems of relaxations(groups)) {
    const records = await store.findStatements({ ...asked, stems, limit: CANDIDATES })
    isCut ||= records.length === CANDIDATES
    for (const record of records) found.set(record.id, record)
    if (found.size >= ENOUGH) break
  }
  const stems = topic.map(({ same }) => same)
  const inFull = { ...asked, stems, inPassage: true, limit: COUNTED }
  return {
    candidates: [...found.values()],
    full: isCut ? await store.countStatements(inFull) : undefined,
  }
}

const COUNTED = 10_000
const CANDIDATES = 200
const ENOUGH = 20
const RAREST = 3
const LEAVE_OUT_LIMIT = 5

/** The topic words that some statement has, the rarest first. */
function byRarity(topic: readonly TopicWord[], total: number): TopicWord[] {
  return topic
    .filter(({ count, related }) => count > 0 || related.length > 0)
    .toSorted((a, b) => weightOf(b, total) - weightOf(a, total))
}

/** Ever weaker demands: all groups; all but one, the commonest first to go; the rarest few; each of these alone. */
function relaxations<T>(groups: readonly T[]): T[][] {
  if (groups.length <= 1) return [[...groups]]
  const withoutOne =
    groups.length <= LEAVE_OUT_LIMIT
      ? groups.map((_, index) => groups.toSpliced(groups.length - 1 - index, 1))
      : [groups.slice(0, LEAVE_OUT_LIMIT), groups.slice(0, RAREST)]
  const single = groups.slice(0, RAREST).map((group) => [group])
  return [[...groups], ...withoutOne.filter(({ length }) => length > 1), ...single]
}
