import type { Item } from '../tokens/items.ts'
import type { Words } from '../mentions/noun-phrases.ts'
import type { Content } from '../drafts/rules.ts'
import { isParticiple } from '../russian/asides.ts'

/** What stands after the comma (colon, dash) that closes an attribution; a participle in -ed only where a verb is wanting. */
export function besideComma(
  { items }: Words,
  to: number,
  high: number,
  isPredicate = false,
): Content | undefined {
  for (let index = to; index < high && index - to < LONGEST_TAIL; index++) {
    const item = items[index]
    if (item === undefined) return undefined
    if (item.kind === 'quote' && index === to) return { from: index, to: high, rule: 'parenthesis' }
    if (item.text === ',' || item.text === ':' || item.text === '—') {
      const from = index + 1
      return from < high && beginsContent(items[from], isPredicate)
        ? { from, to: high, rule: 'parenthesis' }
        : undefined
    }
  }
  return undefined
}

const LONGEST_TAIL = 24

function beginsContent(item: Item | undefined, isPredicate: boolean): boolean {
  if (item === undefined || item.class === 'relative' || /ing$/.test(item.lower)) return false
  return isPredicate || !(/ed$/.test(item.lower) || isParticiple(item))
}
