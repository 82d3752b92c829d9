/**
 * What a claim is fitted to: words, and for each word of the claim what it weighs, whether words may be left out before
 * it, and whether it may be of an attribution. Such a one meets only what the speaker said, not the publisher's attribution.
 */
export type Alignable = {
  readonly claim: readonly string[]
  readonly weights: readonly number[]
  readonly isAfterGap: readonly boolean[]
  readonly mayAttribute: readonly boolean[]
  readonly passage: readonly string[]
  readonly isOwn: readonly boolean[]
}

/** A word of the claim that stands in the passage; `isSame`: in these letters, not only in similar ones. */
export type Pair = { readonly claim: number; readonly passage: number; readonly isSame: boolean }

/**
 * The words of a claim that a passage has in the same order, as near to each other as can be: the best fit of the whole
 * claim somewhere in the passage (Sellers 1980), where rare words count for more, and a word of either side that the other
 * has not costs a quarter of a word.
 *
 * @param isNear whether two different words are likely one, misspelt or in another form
 */
export function align(
  { claim, weights, isAfterGap, mayAttribute, passage, isOwn }: Alignable,
  isNear: (one: string, other: string) => boolean,
): Pair[] {
  const [rows, columns] = [claim.length, passage.length]
  const width = columns + 1
  const same = matches(claim, passage, isNear)
  const steps = new Uint8Array((rows + 1) * width)
  let above = new Float32Array(width)
  let row = new Float32Array(width)
  for (let i = 1; i <= rows; i += 1) {
    const weight = weights[i - 1] ?? 1
    const left = isAfterGap[i] === true || i === rows ? 0 : LEFT_OUT
    row[0] = (above[0] ?? 0) - PUT_IN
    steps[i * width] = INSERT
    const kinds = same[i - 1]
    const meetsAll = mayAttribute[i - 1] !== true
    for (let j = 1; j <= columns; j += 1) {
      let best = (above[j] ?? 0) - PUT_IN
      let step: number = INSERT
      const skipped = (row[j - 1] ?? 0) - left
      if (skipped > best) [best, step] = [skipped, DELETE]
      const kind = meetsAll || isOwn[j - 1] === true ? (kinds?.[j - 1] ?? 0) : 0
      if (kind > 0) {
        const met = (above[j - 1] ?? 0) + (kind === SAME ? weight : weight * NEAR_VALUE)
        if (met >= best) [best, step] = [met, kind === SAME ? MEET : MEET_NEAR]
      }
      row[j] = best
      steps[i * width + j] = step
    }
    ;[above, row] = [row, above]
  }
  return trace(steps, rows, columns)
}

const LEFT_OUT = 0.25
const PUT_IN = 0.25
const NEAR_VALUE = 0.8
const [INSERT, DELETE, MEET, MEET_NEAR] = [1, 2, 3, 4] as const
const [SAME, NEAR] = [1, 2] as const

/** For each word of the claim, which words of the passage it meets. Work is done once for each different word. */
function matches(
  claim: readonly string[],
  passage: readonly string[],
  isNear: (one: string, other: string) => boolean,
): Uint8Array[] {
  const places = new Map<string, number[]>()
  for (const [at, word] of passage.entries()) {
    const known = places.get(word)
    if (known) known.push(at)
    else places.set(word, [at])
  }
  const inClaim = new Set(claim)
  const strangers = [...places.keys()].filter((word) => !inClaim.has(word))
  const known = new Map<string, Uint8Array>()
  return claim.map((word) => {
    const seen = known.get(word)
    if (seen) return seen
    const kinds = new Uint8Array(passage.length)
    const same = places.get(word)
    const near = same ? [] : strangers.filter((other) => isNear(word, other))
    for (const at of same ?? []) kinds[at] = SAME
    for (const other of near) for (const at of places.get(other) ?? []) kinds[at] = NEAR
    known.set(word, kinds)
    return kinds
  })
}

function trace(steps: Uint8Array, rows: number, columns: number): Pair[] {
  const pairs: Pair[] = []
  let [i, j] = [rows, columns]
  while (i > 0) {
    const step = steps[i * (columns + 1) + j]
    if (step === MEET || step === MEET_NEAR) {
      pairs.push({ claim: i - 1, passage: j - 1, isSame: step === MEET })
      i -= 1
      j -= 1
    } else if (step === DELETE) j -= 1
    else i -= 1
  }
  return pairs.toReversed()
}
