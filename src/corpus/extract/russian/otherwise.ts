import type { Attribution } from '../attributions/attribution.ts'
import type { Item } from '../tokens/items.ts'

/** "…, но считает иначе губернатор": a verb of saying that sets its speaker against what stands before it. */
export function saysOtherwise(
  items: readonly Item[],
  { from, to, language }: Attribution,
): boolean {
  if (language !== 'ru') return false
  return items.slice(Math.max(0, from - 1), to + 2).some(({ lower }) => OTHERWISE.test(lower))
}

const OTHERWISE = /^(?:иначе|по-другому|по-своему|наоборот)$/
