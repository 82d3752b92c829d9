import type { Candidate, WeighedStems } from '../statement-query.ts'
import type { Matching } from './matching-rows.ts'

/**
 * Finds the rows that meet at least some weight of a topic, with the weight that each is known to meet.
 *
 * A word without which the weight cannot be reached is demanded. Of the others the list of a rare one is read whole, that
 * of a common one only to the length of the longest list: those stored last. Which rows with a rare word have a common
 * one as well is asked of these rows alone; who has only common words must have them all, or be one of those stored last.
 * So no question makes the index read much more than the lists of its rarest words.
 *
 * @param topic the heaviest first
 */
export function weighRows(
  matching: Matching,
  topic: readonly WeighedStems[],
  atLeast: number,
): Candidate[] {
  const whole = weightOf(topic)
  const demanded = topic.filter(({ weight }) => whole - weight < atLeast)
  const others = topic.filter((group) => !demanded.includes(group))
  const within: Matching = (stems, limit) =>
    matching([...demanded.map((group) => group.stems), ...stems], limit)
  const met = createMet(topic)
  if (others.length === 0 || (demanded.length > 0 && weightOf(demanded) >= atLeast)) {
    met.add(within([], LIST), demanded)
  }
  const { rare, common } = addLists(within, others, demanded, met)
  if (rare.length > 0) {
    const either = rare.flatMap(({ stems }) => stems)
    for (const group of common) met.add(within([either, group.stems], LIST), [...demanded, group])
  }
  const all = [...demanded, ...common]
  if (common.length > 1 && met.heaviest() < weightOf(all)) {
    const stems = common.map((group) => group.stems)
    met.add(within(stems, LIST), all)
  }
  return met.candidates().filter(({ weight }) => weight >= atLeast)
}

const LIST = 2_000
const COMMON = 3

/** Adds the lists of the heaviest: the words that come after some common ones are commoner still, and tell nothing. */
function addLists(
  within: Matching,
  topic: readonly WeighedStems[],
  demanded: readonly WeighedStems[],
  met: Met,
) {
  const [rare, common]: [WeighedStems[], WeighedStems[]] = [[], []]
  for (const group of topic) {
    const rows = within([group.stems], LIST)
    met.add(rows, [...demanded, group])
    if (rows.length < LIST) rare.push(group)
    else common.push(group)
    if (common.length === COMMON) break
  }
  return { rare, common }
}

type Met = ReturnType<typeof createMet>

/** Collects which groups of a topic each row meets, as bits of a number; each counts once. */
function createMet(topic: readonly WeighedStems[]) {
  const rowBits = new Map<number, number>()
  const bitsOf = (groups: readonly WeighedStems[]) =>
    groups.reduce((bits, group) => bits | (1 << topic.indexOf(group)), 0)
  const weightBy = (bits: number) => weightOf(topic.filter((_, index) => bits & (1 << index)))
  return {
    add(rows: readonly number[], groups: readonly WeighedStems[]): void {
      const bits = bitsOf(groups)
      for (const row of rows) rowBits.set(row, (rowBits.get(row) ?? 0) | bits)
    },
    heaviest: () => Math.max(0, ...[...new Set(rowBits.values())].map(weightBy)),
    candidates(): Candidate[] {
      const weights = new Map([...new Set(rowBits.values())].map((bits) => [bits, weightBy(bits)]))
      return [...rowBits].map(([key, bits]) => ({ key, weight: weights.get(bits) ?? 0 }))
    },
  }
}

function weightOf(groups: readonly WeighedStems[]): number {
  return groups.reduce((sum, { weight }) => sum + weight, 0)
}
