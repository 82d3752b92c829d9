import { fold } from '../../language/fold.ts'
import type { Item } from './items.ts'
import { bareWord } from './names.ts'

/** The surnames, folded, that several bear: "the Roe brothers", "the Roes", "the Marshes". */
export function familyNames(items: readonly Item[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'word' || !item.isCapital) continue
    const name = fold(bareWord(item))
    if (KIN.test(items[index + 1]?.lower ?? '')) found.add(name)
    if (items[index - 1]?.lower !== 'the' || !name.endsWith('s')) continue
    found.add(name.slice(0, -1))
    if (name.endsWith('es')) found.add(name.slice(0, -2))
  }
  return found
}

const KIN = /^(?:brothers|sisters|siblings|twins|triplets|couple|spouses|family|cousins)$/
