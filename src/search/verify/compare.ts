import { type Pair, align } from './align.ts'
import type { ClaimReading, ClaimWord } from './claim.ts'
import type { WordRange } from './find-words.ts'
import { isNearWord } from './near-words.ts'
import type { Passage } from './passage.ts'

/** How a claim and a passage agree, word by word. */
export type Comparison = {
  readonly passage: Passage
  readonly reading: ClaimReading
  readonly pairs: readonly Pair[]
  /** The words of the passage from the first that the claim has to the last. */
  readonly range: WordRange
  /** The part of the claim in which it and the passage agree best; what is outside it comes from elsewhere, or nowhere. */
  readonly core: WordRange
  /** Common words less those that only one has, weighed: what readings and passages are compared by. */
  readonly score: number
  /** The share of the claim's weight that the passage has. */
  readonly coverage: number
  /** The share of the passage's words between the first and the last common one that the claim has. */
  readonly density: number
  /** How unlikely it is that a passage has the common words by chance: the sum of their rarities. */
  readonly evidence: number
  /** The word of the claim before which, without an ellipsis, it leaves out more words in a row than anybody forgets. */
  readonly joint?: number | undefined
}

/** How rare a word of the claim is on record. */
export type Rarity = {
  /** In nats: the logarithm of how many statements there are for one that has it. */
  of(word: ClaimWord): number
  /** As a share of that of the claim's words on average. */
  weight(word: ClaimWord): number
}

/** Compares a reading, or a part of one, with a passage; `undefined` when they have no word in common, or too many to compare. */
export function compare(
  reading: ClaimReading,
  passage: Passage,
  rarity: Rarity,
): Comparison | undefined {
  const claim = reading.words
  if (claim.length * passage.words.length > MOST_CELLS) return undefined
  const rarities = claim.map((word) => rarity.of(word))
  const weights = claim.map((word) => rarity.weight(word))
  const pairs = align(
    {
      claim: claim.map(({ word }) => word),
      weights,
      isAfterGap: claim.map(({ isAfterGap }) => isAfterGap),
      mayAttribute: claim.map(({ mayAttribute }) => mayAttribute),
      passage: passage.words.map(({ word }) => word),
      isOwn: passage.isOwn,
    },
    isNearWord,
  )
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (!first || !last) return undefined
  const gaps = gapsBefore(pairs, reading)
  const worth = pairs.map(({ claim: at, isSame }) => (weights[at] ?? 0) * (isSame ? 1 : NEAR))
  const leftOut = sum(gaps)
  const range = { from: first.passage, to: last.passage + 1 }
  return {
    passage,
    reading,
    pairs,
    range,
    core: coreOf(pairs, worth, gaps, claim.length),
    score: sum(worth) - (claim.length - pairs.length) / 2 - leftOut / 4,
    coverage: sum(worth) / sum(weights),
    density: pairs.length / (pairs.length + leftOut),
    evidence: sum(pairs.map(({ claim: at, isSame }) => (isSame ? (rarities[at] ?? 0) : 0))),
    joint: jointOf(pairs, gaps),
  }
}

const MOST_CELLS = 4_000_000
const NEAR = 0.8
const FORGOTTEN = 10

/** How many words of the passage are left out before each pair; none where an ellipsis says so, or before the first. */
function gapsBefore(pairs: readonly Pair[], { words }: ClaimReading): number[] {
  return pairs.map(({ claim, passage }, at) => {
    const last = pairs[at - 1]
    if (!last) return 0
    const isSaid = words.slice(last.claim + 1, claim + 1).some(({ isAfterGap }) => isAfterGap)
    return isSaid ? 0 : passage - last.passage - 1
  })
}

function jointOf(pairs: readonly Pair[], gaps: readonly number[]): number | undefined {
  const widest = gaps.indexOf(Math.max(...gaps))
  return (gaps[widest] ?? 0) >= FORGOTTEN ? pairs[widest]?.claim : undefined
}

/** The words of the claim with the greatest sum of agreement (Kadane's maximum sub-array). */
function coreOf(
  pairs: readonly Pair[],
  worth: readonly number[],
  gaps: readonly number[],
  length: number,
): WordRange {
  const pairAt = new Map(pairs.map((pair, at) => [pair.claim, at]))
  let best = { from: 0, to: 0, value: 0 }
  let [from, value] = [0, 0]
  for (let word = 0; word < length; word += 1) {
    const at = pairAt.get(word)
    value -= at === undefined ? STRANGER : (gaps[at] ?? 0) * LEFT_OUT
    if (value <= 0) [from, value] = [word, 0]
    value += at === undefined ? 0 : (worth[at] ?? 0)
    if (value > best.value) best = { from, to: word + 1, value }
  }
  return { from: best.from, to: best.to }
}

const STRANGER = 0.6
const LEFT_OUT = 0.4

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
