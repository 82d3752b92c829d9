import type { ClaimReading } from './claim.ts'
import type { Rarity } from './compare.ts'
import type { Passage } from './passage.ts'

/** The passages that have most of the weight of a claim's words, in whatever order: the few worth comparing in order. */
export function byOverlap(
  passages: readonly Passage[],
  { words }: Pick<ClaimReading, 'words'>,
  rarity: Rarity,
): Passage[] {
  const weights = new Map(words.map((word) => [word.word, rarity.weight(word)]))
  return passages
    .map((passage) => {
      const shared = new Set(
        passage.words.map(({ word }) => word).filter((word) => weights.has(word)),
      )
      const overlap = [...shared].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0)
      return { passage, overlap }
    })
    .filter(({ overlap }) => overlap > 0)
    .toSorted((a, b) => b.overlap - a.overlap)
    .slice(0, COMPARED)
    .map(({ passage }) => passage)
}

const COMPARED = 10
