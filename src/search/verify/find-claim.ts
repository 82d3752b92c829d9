import type { ClaimReading, ClaimWord } from './claim.ts'
import { type Letters, type WordRange, findWords, toLetters } from './find-words.ts'
import { deniesAny } from './denying-words.ts'
import type { Passage } from './passage.ts'

/** A reading of a claim whose words all stand in a passage, letter for letter and in order. */
export type Found = {
  readonly passage: Passage
  readonly reading: ClaimReading
  /** The words of the passage from the first claimed one to the last. */
  readonly range: WordRange
  /** The claim is all that the speaker is quoted with, or all of the passage. */
  readonly isWhole: boolean
  /** The words are the speaker's, not the publisher's about him or her. */
  readonly isOwn: boolean
  /** What its ellipses leave out is no negation, and they leave pieces, not single words. */
  readonly isFair: boolean
}

/** A reading with its words as letters, whole and in the pieces between its ellipses. */
export type LetteredReading = {
  readonly reading: ClaimReading
  readonly letters: Letters
  readonly pieces: readonly Letters[]
}

export function toLettered(reading: ClaimReading): LetteredReading {
  const pieces: ClaimWord[][] = []
  for (const word of reading.words) {
    const last = pieces.at(-1)
    if (last && !word.isAfterGap) last.push(word)
    else pieces.push([word])
  }
  return {
    reading,
    letters: toLetters(reading.words),
    pieces: pieces.map(toLetters),
  }
}

/** Finds a claim in a passage: among the speaker's own words, in all of the passage, or shortened at its ellipses. */
export function findClaim(
  { reading, letters, pieces }: LetteredReading,
  passage: Passage,
): Found | undefined {
  const { record, quotations, spoken } = passage
  for (const { words, letters: quoted } of [...quotations, ...spoken]) {
    const at = findWords(letters, quoted)
    if (!at) continue
    const [from = 0, last = 0] = [words[at.from], words[at.to - 1]]
    const isAll = quotations.length === 1 && at.to - at.from === words.length
    const range = { from, to: last + 1 }
    return { passage, reading, range, isWhole: isAll, isOwn: true, isFair: true }
  }
  const range = findWords(letters, passage.letters)
  if (range) {
    const isWhole = holdsAll(range, passage)
    return { passage, reading, range, isWhole, isOwn: record.kind === 'direct', isFair: true }
  }
  const ranges = pieces.length > 1 ? findPieces(pieces, passage) : undefined
  const [first, last] = [ranges?.[0], ranges?.at(-1)]
  if (!ranges || !first || !last) return undefined
  const isOwn = record.kind === 'direct' || ranges.every((piece) => isQuoted(piece, passage))
  return {
    passage,
    reading,
    range: { from: first.from, to: last.to },
    isWhole: false,
    isOwn,
    isFair: isFairlyShortened(ranges, passage),
  }
}

/** The range has all that the speaker is quoted with, or where nothing is told apart, all of the passage. */
function holdsAll({ from, to }: WordRange, { quotations, words }: Passage): boolean {
  if (quotations.length === 0) return from === 0 && to === words.length
  return quotations.every((own) => own.words.every((at) => from <= at && at < to))
}

/** "We … want a war" is no part of "We do not want a war", and single words of a speech say whatever one likes. */
function isFairlyShortened(ranges: readonly WordRange[], { words }: Passage): boolean {
  return ranges.every(({ from, to }, at) => {
    const leftOut = words.slice(ranges[at - 1]?.to ?? from, from)
    return to - from >= FEWEST_WORDS && !deniesAny(leftOut)
  })
}

const FEWEST_WORDS = 3

function findPieces(pieces: readonly Letters[], { letters }: Passage): WordRange[] | undefined {
  const ranges: WordRange[] = []
  for (const piece of pieces) {
    const range = findWords(piece, letters, ranges.at(-1)?.to)
    if (!range) return undefined
    ranges.push(range)
  }
  return ranges
}

function isQuoted({ from, to }: WordRange, { quotations }: Passage): boolean {
  return quotations.some(({ words }) => words.includes(from) && words.includes(to - 1))
}
