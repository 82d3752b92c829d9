import { fold } from '../../../language/fold.ts'
import type { Item } from '../tokens/items.ts'
import { wordList } from '../lexicon/word-list.ts'
import { bareWord } from '../tokens/bare-word.ts'

/** The surnames, folded, that several bear: "the Roe brothers", "the Roes", "the Marshes". */
export function familyNames(items: readonly Item[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'word' || !item.isCapital) continue
    const isBeforeKin = KIN.has(items[index + 1]?.lower ?? '')
    const isBehindArticle = items[index - 1]?.lower === 'the'
    if (!isBeforeKin && !isBehindArticle) continue
    const name = fold(bareWord(item))
    if (isBeforeKin) found.add(name)
    if (!isBehindArticle || !name.endsWith('s')) continue
    found.add(name.slice(0, -1))
    if (name.endsWith('es')) found.add(name.slice(0, -2))
  }
  return found
}

const KIN = wordList('brothers sisters siblings twins triplets couple spouses family cousins')
