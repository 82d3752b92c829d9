/**
 * Which statements of an article were changed when the article was: those that are there no longer word for word, but
 * nearly, from the same speaker at the same place.
 *
 * In doubt a statement counts as withdrawn and the other as new: nobody is to be told that words became words which
 * only look alike.
 */

/** A statement in its revision. `speaker` is absent where it is not known. */
export type PlacedStatement = {
  /** The same for statements of the same speaker and words, whatever the revision. */
  readonly sameWords: string
  readonly speaker: number | undefined
  /** Folded. */
  readonly words: readonly string[]
}

/**
 * The statements of a revision by those of the next one that replace them; both in text order.
 *
 * The same place is between the same neighbours, of which one at least stands word for word in both revisions, or is the
 * start or end of the article. Linear in the number of statements.
 *
 * @returns for the index of a statement in `after`, the index in `before` of the one it replaces
 */
export function matchChanged(
  before: readonly PlacedStatement[],
  after: readonly PlacedStatement[],
): Map<number, number> {
  if (before.length === 0 || after.length === 0) return new Map()
  const stored = new Set(before.map(({ sameWords }) => sameWords))
  const kept = stored.intersection(new Set(after.map(({ sameWords }) => sameWords)))
  const goneByPlace = new Map<string, Place>()
  for (const gone of placesOf(before, kept)) {
    for (const { neighbour, steps } of gone.sides) goneByPlace.set(`${neighbour} ${steps}`, gone)
  }
  const pairs = placesOf(after, kept)
    .flatMap((fresh) => pairsOf(fresh, goneByPlace))
    .toSorted((one, other) => other.likeness - one.likeness || one.distance - other.distance)

  const matched = new Map<number, number>()
  const taken = new Set<number>()
  for (const { fresh, gone } of pairs) {
    if (matched.has(fresh) || taken.has(gone)) continue
    matched.set(fresh, gone)
    taken.add(gone)
  }
  return matched
}

// The share of words that two wordings of one statement have in common, at the least.
const NEARLY = 0.6
// How much farther from their common neighbour one wording may stand than the other, in statements.
const REACH = 10

/** A statement that only one revision has, with its neighbours that both have and the steps to each. */
type Place = {
  readonly index: number
  readonly statement: PlacedStatement
  readonly sides: readonly { readonly neighbour: string; readonly steps: number }[]
}

function placesOf(
  statements: readonly PlacedStatement[],
  kept: ReadonlySet<string>,
): readonly Place[] {
  const places: Place[] = []
  const repeats = new Map<string, number>()
  let gap: (readonly [index: number, statement: PlacedStatement])[] = []
  let left = 'start'
  const close = (right: string) => {
    for (const [at, [index, statement]] of gap.entries()) {
      const sides = [
        { neighbour: `after ${left}`, steps: at },
        { neighbour: `before ${right}`, steps: gap.length - 1 - at },
      ]
      places.push({ index, statement, sides })
    }
    gap = []
    left = right
  }
  for (const [index, statement] of statements.entries()) {
    const { sameWords } = statement
    if (kept.has(sameWords)) {
      const repeat = repeats.get(sameWords) ?? 0
      repeats.set(sameWords, repeat + 1)
      close(`${sameWords} ${repeat}`)
    } else gap.push([index, statement])
  }
  close('end')
  return places
}

/** What a statement may have been before. */
function pairsOf({ index, statement, sides }: Place, goneByPlace: ReadonlyMap<string, Place>) {
  return sides.flatMap(({ neighbour, steps }) =>
    Array.from({ length: 2 * REACH + 1 }, (_, offset) => {
      const gone = goneByPlace.get(`${neighbour} ${steps + offset - REACH}`)
      const likeness = gone ? likenessOf(gone.statement, statement) : 0
      if (!gone || likeness < NEARLY) return []
      return [{ fresh: index, gone: gone.index, likeness, distance: Math.abs(offset - REACH) }]
    }).flat(),
  )
}

/** The share of words in common, from 0 to 1; 0 for statements of two speakers. */
function likenessOf(one: PlacedStatement, other: PlacedStatement): number {
  if (one.speaker === undefined || one.speaker !== other.speaker) return 0
  const counts = new Map<string, number>()
  for (const word of one.words) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of other.words) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    counts.set(word, left - 1)
    common += 1
  }
  const all = one.words.length + other.words.length
  return all === 0 ? 0 : (2 * common) / all
}
