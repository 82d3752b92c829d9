import type { Claimed } from './claimed-speaker.ts'
import type { ClaimReading, ClaimWord } from './claim.ts'
import { type Comparison, type Rarity, compare } from './compare.ts'
import { type Found, findClaim, toLettered } from './find-claim.ts'
import type { WordRange } from './find-words.ts'
import { byOverlap } from './overlap.ts'
import { newestFirst, trueFirst } from './order.ts'
import type { Passage } from './passage.ts'
import { type Relation, relate } from './relate.ts'
import { REPORTING_WORDS } from './reporting-words.ts'
import { findAround, findOther, unexplained } from './stitched.ts'

export type Judged =
  | { readonly verdict: 'not-on-record'; readonly rest: readonly (readonly ClaimWord[])[] }
  | {
      readonly verdict: 'exact' | 'part' | 'altered' | 'other-speaker' | 'stitched'
      readonly passage: Passage
      readonly reading: Case['readings'][number]
      readonly range: WordRange
      /** Every word from the range's first to its last is the claim's, letter for letter. */
      readonly isSame: boolean
      readonly other?: Passage
      readonly relation: Relation
      /** Words in a row that no passage given explains, if such may be found. */
      readonly rest: readonly (readonly ClaimWord[])[]
    }

export type Case = {
  /** With whom each names as the speaker. */
  readonly readings: readonly (ClaimReading & { readonly claimed: readonly Claimed[] })[]
  readonly passages: readonly Passage[]
  readonly rarity: Rarity
  /** How many statements there are. */
  readonly total: number
}

/** The verdict on a claim, given the passages that it may be of. */
export function judge(given: Case): Judged {
  const judged = judgeReadings(given)
  const [whole] = given.readings
  if (judged.verdict === 'not-on-record' || !whole) return judged
  const { verdict, reading } = judged
  if (!reading.isDenied || verdict === 'stitched' || verdict === 'other-speaker') return judged
  // To the record, who says that nobody said it has put in that.
  return { ...judged, verdict: 'altered', reading: whole, isSame: false }
}

function judgeReadings(given: Case): Judged {
  const found = bestFound(given)
  const attributed = found && isAllAttributed(found, given) ? judgeFound(found, given) : NOTHING
  const isOne = !('other' in attributed) || attributed.other !== found?.passage
  if (attributed.verdict !== 'not-on-record' && isOne) return attributed
  const best = bestComparison(given, found?.reading.words.length ?? 0)
  // Of two readings the one that leaves fewer words unexplained.
  if (found && (!best || best.score <= weightOf(found.reading, given))) {
    return judgeFound(found, given)
  }
  return best ? judgeCompared(best, given) : NOTHING
}

/** What else the claim has is its attribution: it names the speaker, or briefly somebody else. */
function isAllAttributed(
  { reading: { form, claimed, words }, relation }: FoundBy,
  { readings }: Case,
): boolean {
  if (claimed.length === 0) return false
  if (relation === 'same') return true
  const all = readings[0]?.words ?? []
  const isBrief = all.length - words.length <= BRIEF && 2 * words.length >= all.length
  return form === 'marked' || (form === 'led' && isBrief && !isTold(all))
}

/** "Says Roe voted twice": the words of a publisher who tells what somebody says. */
function isTold([first]: readonly ClaimWord[]): boolean {
  return first !== undefined && REPORTING_WORDS.has(first.word)
}

/** Words of "Harbour Minister Jane Roe said that". */
const BRIEF = 7

function weightOf({ words }: ReadingOf, { rarity }: Case): number {
  return words.reduce((sum, word) => sum + rarity.weight(word), 0)
}

const NOTHING: Judged = { verdict: 'not-on-record', rest: [] }

type ReadingOf = Case['readings'][number]
type By = {
  readonly reading: ReadingOf
  readonly relation: Relation
  /** By whom the claim may name. */
  readonly isBy: boolean
}
type FoundBy = Omit<Found, 'reading'> & By
type ComparedBy = Omit<Comparison, 'reading'> & By

function by(reading: ReadingOf, { record }: Passage): By {
  const relation = relate(reading, record)
  return { reading, relation, isBy: relation !== 'other' }
}

/** The longest reading that stands somewhere word for word; of several places the best. */
function bestFound({ readings, passages }: Case): FoundBy | undefined {
  const all = readings.flatMap((reading) => {
    const lettered = toLettered(reading)
    return passages.flatMap((passage) => {
      const found = findClaim(lettered, passage)
      if (!found || !isTelling(reading, readings)) return []
      return isDisowned(found, readings) ? [] : [{ ...found, ...by(reading, passage) }]
    })
  })
  return all.toSorted(
    (a, b) =>
      b.reading.words.length - a.reading.words.length ||
      trueFirst(a.isFair, b.isFair) ||
      trueFirst(a.isBy, b.isBy) ||
      trueFirst(a.relation === 'same', b.relation === 'same') ||
      trueFirst(a.isOwn, b.isOwn) ||
      trueFirst(a.isWhole, b.isWhole) ||
      newestFirst(a.passage.record, b.passage.record),
  )[0]
}

/**
 * A passage that has the claim with its attribution, of somebody else than the one who speaks there: "Roe said “It rains”"
 * stands in what Doe tells of Roe. The words are not Doe's then, unless they are all that Doe says.
 */
function isDisowned(
  {
    reading: { form },
    passage,
    isWhole,
  }: Pick<Found, 'passage' | 'isWhole'> & { reading: ClaimReading },
  [whole, ...others]: Case['readings'],
): boolean {
  if (form !== 'whole' || !whole) return false
  if (isTold(whole.words)) return false
  return others.some((reading) => {
    const isAttributed = reading.form === 'marked' || (reading.form === 'led' && !isWhole)
    return (
      isAttributed &&
      reading.words.length >= FEWEST_WORDS &&
      reading.claimed.length > 0 &&
      relate(reading, passage.record) === 'other'
    )
  })
}

/**
 * Some words in marks, or beside what reads like an attribution, are no claim by themselves where nobody is named: "he
 * called it “a shame” that …".
 */
function isTelling({ words, claimed }: ReadingOf, [whole]: Case['readings']): boolean {
  const all = whole?.words.length ?? 0
  if (claimed.length > 0 || words.length === all) return true
  return words.length >= FEWEST_WORDS && 2 * words.length >= all
}

/** Where the words stand that a reading leaves out as an attribution, if they are a piece of a statement. */
function stitchedAround(reading: ReadingOf, given: Case): Passage | undefined {
  const [whole] = given.readings
  if (whole === reading || !whole) return undefined
  return findAround(whole, reading, reading.claimed.length > 0, given)
}

function judgeFound(
  { passage, reading, range, isWhole, isOwn, isFair, isBy, relation }: FoundBy,
  given: Case,
): Judged {
  const { length } = reading.words
  const isSame =
    reading.words.every(({ isAfterGap }) => !isAfterGap) || range.to - range.from === length
  const shared = { passage, reading, range, isSame, relation, rest: [] }
  const other = stitchedAround(reading, given)
  if (other) return { verdict: 'stitched', ...shared, other }
  if (!isBy) return length >= FEWEST_WORDS ? { verdict: 'other-speaker', ...shared } : NOTHING
  // A publisher's wording of what was said is nobody's words, however well it is copied.
  if (!isOwn || !isFair) return { verdict: 'altered', ...shared }
  return { verdict: isWhole ? 'exact' : 'part', ...shared }
}

/** Below it anybody's words are like anybody's: only what is said letter for letter is told. */
const FEWEST_WORDS = 4

/** The best fit of a reading with more words than `longerThan`. */
function bestComparison(given: Case, longerThan: number): ComparedBy | undefined {
  const [whole, ...others] = given.readings.filter(
    ({ words: { length } }) => length > longerThan && length >= FEWEST_WORDS,
  )
  if (!whole) return undefined
  const fits = compareAll(whole, byOverlap(given.passages, whole, given.rarity), given)
  // What is left without an attribution fits where the whole does.
  const fitting = fits.slice(0, COMPARED_AGAIN).map(({ passage }) => passage)
  const all = [
    ...fits,
    ...others.flatMap((reading) => {
      const near = byOverlap(given.passages, reading, given.rarity).slice(0, COMPARED_AGAIN)
      return compareAll(reading, [...new Set([...fitting, ...near])], given)
    }),
  ]
    .filter((one) => !isDisowned({ ...one, isWhole: true }, given.readings))
    .toSorted(bestFirst)
  const [best] = all
  if (!best || best.isBy) return best
  const own = all.find(
    (other) => other.isBy && other.reading.claimed.length > 0 && isAltered(other, given.total),
  )
  return own && own.score >= OWN_SHARE * best.score ? own : best
}

const COMPARED_AGAIN = 3

function compareAll(
  reading: ReadingOf,
  passages: readonly Passage[],
  { rarity }: Case,
): ComparedBy[] {
  return passages
    .flatMap((passage) => {
      const compared = compare(reading, passage, rarity)
      return compared ? [{ ...compared, ...by(reading, passage) }] : []
    })
    .toSorted(bestFirst)
}

function bestFirst(a: ComparedBy, b: ComparedBy): number {
  return (
    b.score - a.score ||
    trueFirst(a.isBy, b.isBy) ||
    newestFirst(a.passage.record, b.passage.record)
  )
}

/** The named speaker's statement is meant when it fits nearly as well as another's. */
const OWN_SHARE = 0.8

function judgeCompared(best: ComparedBy, given: Case): Judged {
  const { passage, reading, range, isBy, relation } = best
  const { total } = given
  const rest = unexplained(best)
  const shared = { passage, reading, range, isSame: false, relation, rest }
  const isLike = isAltered(best, total)
  const other = findOther(best, given) ?? (isLike ? stitchedAround(reading, given) : undefined)
  if (other) return { verdict: 'stitched', ...shared, rest: [], other }
  if (!isLike) return { ...NOTHING, rest }
  if (isBy) return { verdict: 'altered', ...shared }
  return isAnothers(best, total) ? { verdict: 'other-speaker', ...shared } : { ...NOTHING, rest }
}

/** The claim is the passage with words changed: most of either is in the other, and by no chance. */
function isAltered(compared: ComparedBy, total: number): boolean {
  const { coverage, density, evidence, pairs, reading, isBy } = compared
  // That the named speaker said something alike is no chance either.
  const needed = Math.log(1 + total) - (reading.claimed.length > 0 && isBy ? NAMED : 0)
  return (
    Math.min(density, pairs.length / reading.words.length) >= SHARED_WORDS &&
    coverage >= SHARED_WEIGHT &&
    pairs.length >= FEWEST_PAIRS &&
    evidence >= needed + MARGIN
  )
}

/** Enough of it for another's words to be called the claimed ones. */
function isAnothers({ coverage, evidence, reading }: ComparedBy, total: number): boolean {
  return (
    coverage >= ANOTHERS_WEIGHT &&
    reading.words.length >= ANOTHERS_WORDS &&
    evidence >= Math.log(1 + total) + ANOTHERS_MARGIN
  )
}

// A third of the words changed leaves two thirds; in a short claim a word more or less.
const SHARED_WORDS = 0.58
const SHARED_WEIGHT = 0.5
const FEWEST_PAIRS = 3
// In nats, as rarities are.
const MARGIN = 1
const NAMED = 4
const ANOTHERS_WEIGHT = 0.65
const ANOTHERS_WORDS = 6
const ANOTHERS_MARGIN = 5
