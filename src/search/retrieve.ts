import { stem } from '../language/stem.ts'
import { words } from '../language/tokens.ts'
import type { Day } from '../statement/dates.ts'
import type { Candidate, WeighedStems } from '../store/statement-query.ts'
import type { Store } from '../store/store.ts'
import { ANSWER_COVERAGE, NEAR_SUPPORT } from './answer.ts'
import type { Reading } from './interpret.ts'
import { type Match, rank, weightOf } from './rank.ts'
import { speakerFilter } from './speaker-filter.ts'

export type RetrieveOptions = {
  readonly reading: Reading
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  /** Words that stand in a row, and words that do not stand at all. */
  readonly phrase?: string | undefined
  readonly exclude: readonly string[]
  /** How many statements there are. */
  readonly total: number
}

export type RetrieveLookup = Pick<Store, 'findCandidates' | 'readCandidates' | 'countStatements'>

export type Retrieved = {
  readonly matches: readonly Match[]
  /** How many statements have all that was asked for in their passage, where there are more than are ranked. */
  readonly full: number
  /** There are more than the matches that may be near: nobody counted them. */
  readonly isCut: boolean
}

/**
 * Finds the statements that may answer a reading, and ranks them.
 *
 * The store tells which statements meet how much of the topic. Those that may be an answer are read and ranked; only
 * where none is one, those that may be near. So what is read is bounded, and mostly a handful.
 */
export async function retrieve(
  { reading, total, from, until, phrase, exclude }: RetrieveOptions,
  store: RetrieveLookup,
): Promise<Retrieved> {
  const { topic } = reading
  const weighed = topic
    .map((word) => ({ ...word, weight: weightOf(word, total) }))
    .toSorted((a, b) => b.weight - a.weight)
  const known = weighed.filter(({ count, related }) => count > 0 || related.length > 0)
  if (known.length === 0 && topic.length > 0 && phrase === undefined) return NOTHING

  const asked = {
    speakers: reading.speakers?.map(speakerFilter),
    from,
    until,
    phrase: phrase && words(phrase).map(stem).join(' '),
    without: exclude.flatMap(words).map(stem),
  }
  const asksForWords = topic.length > 0 || phrase !== undefined || exclude.length > 0
  const whole = sumOf(weighed)
  // What is not looked for may be met as well.
  const unseen = sumOf(known.slice(HEAVIEST))
  const weightAt = (share: number) => Math.max(0, whole * (share - ROUNDING) - unseen)
  const find = (share: number, limit: number, withRelated: boolean) =>
    store.findCandidates({
      ...asked,
      topic: known.slice(0, HEAVIEST).map(({ same, related, weight }) => ({
        stems: withRelated ? [...same, ...related] : same,
        weight,
      })),
      atLeast: weightAt(share),
      limit,
    })
  const read = async (candidates: readonly Candidate[]) =>
    rank(await store.readCandidates(candidates), { topic, total, phrase, exclude })

  // A word that no answer can lack makes the look for answers a short one; else both looks would be the same, but for
  // related words, which make no answer, and are said so much more often that they would leave no room for one.
  const isShort = known.some(({ weight }) => whole - weight < weightAt(ANSWER_COVERAGE))
  const found = await find(isShort ? ANSWER_COVERAGE : NEAR_SUPPORT, CANDIDATES, false)
  const likely = found.filter(({ weight }) => weight >= weightAt(ANSWER_COVERAGE))
  const matches = await read(likely)
  if (matches.some(({ coverage }) => coverage >= ANSWER_COVERAGE)) {
    const inFull = { ...asked, stems: topic.map(({ same }) => same), inPassage: true }
    const isCut = likely.length === CANDIDATES
    // How many there are in all is kept with each speaker.
    const isKept = !asksForWords && from === undefined && until === undefined
    const limit = isKept ? ALL : COUNTED
    const full = isCut ? await store.countStatements({ ...inFull, limit }) : 0
    return { matches, full, isCut }
  }
  const isRelated = known.some(({ related }) => related.length > 0)
  const alike = isShort ? await find(NEAR_SUPPORT, NEAR, false) : found.slice(0, NEAR)
  const related = isRelated ? await find(NEAR_SUPPORT, NEAR, true) : []
  const near = [...new Map([...related, ...alike].map((one) => [one.key, one])).values()]
  return { matches: await read(near), full: 0, isCut: near.length >= NEAR }
}

const NOTHING: Retrieved = { matches: [], full: 0, isCut: false }
const COUNTED = 2_000
const ALL = 1_000_000
const CANDIDATES = 100
const NEAR = 60
// The rarest words of a question tell its statements from others.
const HEAVIEST = 6
// The ranker rounds shares.
const ROUNDING = 1e-3

function sumOf(weighed: readonly Pick<WeighedStems, 'weight'>[]): number {
  return weighed.reduce((sum, { weight }) => sum + weight, 0)
}
