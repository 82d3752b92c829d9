import type { ClaimReading, ClaimWord } from './claim.ts'
import { type Comparison, type Rarity, compare } from './compare.ts'
import { type WordRange, findWords, toLetters } from './find-words.ts'
import { byOverlap } from './overlap.ts'
import type { Passage } from './passage.ts'
import { REPORTING_WORDS } from './reporting-words.ts'

export type StitchedOptions = {
  readonly passages: readonly Passage[]
  readonly rarity: Rarity
  /** How many statements there are. */
  readonly total: number
}

/**
 * Where the rest of a claim stands, of which a part stands in the passage compared: the claim is stitched together then.
 * It is the same passage when the pieces stand far apart in it without an ellipsis, or in another order.
 */
export function findOther(compared: Comparison, options: StitchedOptions): Passage | undefined {
  const { core, reading, passage, joint } = compared
  if (joint !== undefined) {
    const pieces = [reading.words.slice(0, joint), reading.words.slice(joint)]
    if (pieces.every((words) => findPiece(words, passage, options))) return passage
  }
  const main = findPiece(reading.words.slice(core.from, core.to), passage, options)
  if (!main) return undefined
  const explains = ({ met }: Piece) => main.met + met >= EXPLAINED * reading.words.length
  const before = reading.words.slice(0, core.from)
  const after = reading.words.slice(core.to)
  return (
    findElsewhere(
      before,
      options,
      (piece, other) => explains(piece) && (other !== passage || isApart(piece.range, main.range)),
    ) ??
    findElsewhere(
      after,
      options,
      (piece, other) => explains(piece) && (other !== passage || isApart(main.range, piece.range)),
    )
  )
}

/**
 * Where the words stand that a reading takes for an attribution, if they are a piece of a statement themselves.
 *
 * @param isNamed whether they name somebody: names and "he told reporters" are on record, too, and are no piece
 */
export function findAround(
  whole: ClaimReading,
  reading: ClaimReading,
  isNamed: boolean,
  options: StitchedOptions,
): Passage | undefined {
  const quoted = new Set(reading.words.map(({ start }) => start))
  const runs: ClaimWord[][] = [[]]
  for (const word of whole.words) {
    if (quoted.has(word.start)) runs.push([])
    else runs.at(-1)?.push(word)
  }
  for (const run of runs) {
    const saysWho = isNamed || run.some(({ word }) => REPORTING_WORDS.has(word))
    if (saysWho && run.length <= LONGEST_ATTRIBUTION) continue
    const found = findElsewhere(run, options, () => true)
    if (found) return found
  }
  return undefined
}

/** The words at the outer ends of a claim that the passage compared does not explain: what else may hold them. */
export function unexplained({ core, reading: { words } }: Comparison): ClaimWord[][] {
  const ends = [words.slice(0, core.from), words.slice(core.to)]
  const [before = [], after = []] = ends.map((end) => (end.length < FEWEST_WORDS ? [] : end))
  return [before.slice(0, IN_A_ROW), after.slice(-IN_A_ROW)].filter(({ length }) => length > 0)
}

const FEWEST_WORDS = 4
const FEWEST_PAIRS = 4
/** "As Jane Mary Roe, the minister of trade, said". */
const LONGEST_ATTRIBUTION = 10
/** So many words in a row are taken from somewhere, however common they are. */
const IN_A_ROW = 5
const LIKENESS = 0.6
/** In nats: beyond one statement of all. */
const MARGIN = 2
/** The share of a claim's words that its pieces have together. */
const EXPLAINED = 0.6
/** Pieces of one passage so many words apart were not one. */
const APART = 10

function findElsewhere(
  words: readonly ClaimWord[],
  options: StitchedOptions,
  isOther: (piece: Piece, passage: Passage) => boolean,
): Passage | undefined {
  if (words.length < FEWEST_WORDS) return undefined
  return byOverlap(options.passages, { words }, options.rarity).find((passage) => {
    const piece = findPiece(words, passage, options)
    return piece !== undefined && isOther(piece, passage)
  })
}

/** `met`: how many of the words the passage has. */
type Piece = { readonly range: WordRange; readonly met: number }

/** Where a passage has the words, letter for letter or so much alike, and by no chance, that they were taken from there. */
function findPiece(
  words: readonly ClaimWord[],
  passage: Passage,
  { rarity, total }: StitchedOptions,
): Piece | undefined {
  if (words.length < FEWEST_WORDS) return undefined
  const copied = findWords(toLetters(words), passage.letters)
  if (copied && words.length >= IN_A_ROW) {
    return { range: copied, met: words.length }
  }
  const found = compare({ form: 'whole', words, attribution: '', isDenied: false }, passage, rarity)
  const isAlike =
    found !== undefined &&
    found.pairs.length >= FEWEST_PAIRS &&
    found.coverage >= LIKENESS &&
    found.density >= LIKENESS &&
    found.evidence >= Math.log(1 + total) + MARGIN
  return isAlike ? { range: found.range, met: found.pairs.length } : undefined
}

/** In a passage the words of what a claim has first do not lead, or not closely, to those of what it has next. */
function isApart(first: WordRange, next: WordRange): boolean {
  return first.to <= next.from ? next.from - first.to >= APART : first.from >= next.to
}
