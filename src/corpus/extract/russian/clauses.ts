import type { Item } from '../tokens/items.ts'

/** Where the clause before an item begins: behind the nearest comma, colon, dash or "а", not before `low`. */
export function clauseStart(items: readonly Item[], from: number, low: number): number {
  let start = from
  while (start > low && from - start < LONGEST && !isEdge(items, start - 1)) start--
  return start
}

/** Where the clause behind an item ends, not behind `high`. */
export function clauseEnd(items: readonly Item[], to: number, high: number): number {
  let end = to
  while (end < high && end - to < LONGEST && !isEdge(items, end)) end++
  return end
}

function isEdge(items: readonly Item[], index: number): boolean {
  const [before, item] = [items[index - 1], items[index]]
  if (item === undefined) return true
  // "В. Лосев"
  if (item.text === '.' && before?.end === item.start && before.text.length === 1) return false
  if (item.kind === 'punctuation') return EDGES.test(item.text)
  if (item.kind === 'quote') return item.endsClosed
  return item.lower === 'а' || item.lower === 'но'
}

const LONGEST = 40
const EDGES = /^[,;:.!?…—–\n-]$/
