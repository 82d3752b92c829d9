import type { Span } from '../../../statement/span.ts'
import type { Item } from '../tokens/items.ts'
import type { Words } from '../mentions/noun-phrases.ts'
import type { Sentence } from '../tokens/sentences.ts'

/** The span of items without the punctuation and conjunctions at their edges. */
export function contentSpan(
  { items }: Words,
  { from, to }: { from: number; to: number },
): { from: number; to: number; span: Span } | undefined {
  let [first, end] = [from, to]
  while (first < end && isEdge(items[first])) first++
  while (end > first && isEdge(items[end - 1])) end--
  const [start, last] = [items[first], items[end - 1]]
  if (start === undefined || last === undefined || first >= end) return undefined
  return { from: first, to: end, span: { start: start.start, end: last.end } }
}

function isEdge(item: Item | undefined): boolean {
  return item !== undefined && item.kind === 'punctuation' && /^[\s,.:;!?…—–-]$/.test(item.text)
}

/** Whether a sentence is nothing but quotations. */
export function isOnlyQuotes({ items }: Words, { from, to }: Sentence): boolean {
  for (let index = from; index < to; index++) {
    const item = items[index]
    if (item !== undefined && item.kind !== 'quote' && item.kind !== 'punctuation') return false
  }
  return true
}
