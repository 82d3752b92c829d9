import { type ClaimedSpeaker, isClaimed } from './claimed-speaker.ts'
import type { ClaimReading, ClaimWord } from './claim.ts'
import { type Comparison, type Rarity, compare } from './compare.ts'
import { type Found, findClaim, toLettered } from './find-claim.ts'
import type { WordRange } from './find-words.ts'
import { byOverlap } from './overlap.ts'
import { newestFirst, trueFirst } from './order.ts'
import type { Passage } from './passage.ts'
import { findAround, findOther, unexplained } from './stitched.ts'

export type Judged =
  | { readonly verdict: 'not-on-record'; readonly rest: readonly (readonly ClaimWord[])[] }
  | {
      readonly verdict: 'exact' | 'part' | 'altered' | 'other-speaker' | 'stitched'
      readonly passage: Passage
      readonly reading: ClaimReading
      readonly range: WordRange
      /** Every word from the range's first to its last is the claim's, letter for letter. */
      readonly isSame: boolean
      readonly other?: Passage
      /** Words in a row that no passage given explains, if such may be found. */
      readonly rest: readonly (readonly ClaimWord[])[]
    }

export type Case = {
  /** With whom each names as the speaker. */
  readonly readings: readonly (ClaimReading & { readonly claimed: ClaimedSpeaker })[]
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
  const best = bestComparison(given, found?.reading.words.length ?? 0)
  // Of two readings the one that leaves fewer words unexplained.
  if (found && (!best || best.score <= weightOf(found.reading, given))) {
    return judgeFound(found, given)
  }
  return best ? judgeCompared(best, given) : NOTHING
}

function weightOf({ words }: ReadingOf, { rarity }: Case): number {
  return words.reduce((sum, word) => sum + rarity.weight(word), 0)
}

const NOTHING: Judged = { verdict: 'not-on-record', rest: [] }

type ReadingOf = Case['readings'][number]
type FoundBy = Omit<Found, 'reading'> & { readonly reading: ReadingOf; readonly isBy: boolean }
type ComparedBy = Omit<Comparison, 'reading'> & {
  readonly reading: ReadingOf
  readonly isBy: boolean
}

/** The longest reading that stands somewhere word for word; of several places the best. */
function bestFound({ readings, passages }: Case): FoundBy | undefined {
  const all = readings.flatMap((reading) => {
    const lettered = toLettered(reading)
    return passages.flatMap((passage) => {
      const found = findClaim(lettered, passage)
      const isBy = isClaimed(reading.claimed, passage.record.speaker)
      return found && isTelling(reading, readings) ? [{ ...found, reading, isBy }] : []
    })
  })
  return all.toSorted(
    (a, b) =>
      b.reading.words.length - a.reading.words.length ||
      trueFirst(a.isFair, b.isFair) ||
      trueFirst(a.isBy, b.isBy) ||
      trueFirst(a.isOwn, b.isOwn) ||
      trueFirst(a.isWhole, b.isWhole) ||
      newestFirst(a.passage.record, b.passage.record),
  )[0]
}

/**
 * Some words in marks, or beside what reads like an attribution, are no claim by themselves where nobody is named: "he
 * called it “a shame” that …".
 */
function isTelling({ words, claimed }: ReadingOf, [whole]: Case['readings']): boolean {
  const all = whole?.words.length ?? 0
  if (claimed.isNamed || words.length === all) return true
  return words.length >= FEWEST_WORDS && 2 * words.length >= all
}

/** Where the words stand that a reading leaves out as an attribution, if they are a piece of a statement. */
function stitchedAround(reading: ReadingOf, given: Case): Passage | undefined {
  const [whole] = given.readings
  if (whole === reading || !whole) return undefined
  return findAround(whole, reading, reading.claimed.isNamed, given)
}

function judgeFound(
  { passage, reading, range, isWhole, isOwn, isFair, isBy }: FoundBy,
  given: Case,
): Judged {
  const { length } = reading.words
  const isSame =
    reading.words.every(({ isAfterGap }) => !isAfterGap) || range.to - range.from === length
  const shared = { passage, reading, range, isSame, rest: [] }
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
  ].toSorted(bestFirst)
  const [best] = all
  if (!best || best.isBy) return best
  const own = all.find(
    (other) => other.isBy && other.reading.claimed.isNamed && isAltered(other, given.total),
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
      const isBy = isClaimed(reading.claimed, passage.record.speaker)
      return compared ? [{ ...compared, reading, isBy }] : []
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
  const { passage, reading, range, isBy } = best
  const { total } = given
  const rest = unexplained(best)
  const shared = { passage, reading, range, isSame: false, rest }
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
  const needed = Math.log(1 + total) - (reading.claimed.isNamed && isBy ? NAMED : 0)
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
