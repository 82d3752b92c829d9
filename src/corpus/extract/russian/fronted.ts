import type { Item } from '../tokens/items.ts'

/** Over "о том, что" before a clause that stands before its verb: "О том, что | мост закроют, сообщил Лосев". */
export function overFronted(items: readonly Item[], from: number): number {
  const opening = [0, 1, 2, 3].map((step) => items[from + step]?.lower ?? '').join(' ')
  return /^(?:о|об|про) (?:том|то) , (?:что|как)$/.test(opening) ? from + 4 : from
}
