import type { Item } from './items.ts'

/** Whether an English verb stands in the present: "says", "tell". */
export function isPresent(item: Item | undefined): boolean {
  return item !== undefined && /^(?:say|tell|.*[^s]s)$/.test(item.lower)
}
