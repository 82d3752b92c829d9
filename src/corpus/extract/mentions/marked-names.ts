import { OWNERS } from '../lexicon/function-words.ts'
import type { Item } from '../tokens/items.ts'
import type { Frames } from '../lexicon/reporting-verbs.ts'
import { isPeople, isRole } from '../lexicon/roles.ts'
import { WORKING, WORKS } from '../lexicon/works.ts'
import { bareWord } from '../tokens/bare-word.ts'

// Marked words that look like a title are one where nothing sets them off from what has it or takes it.

/** "wrote “The Pier”", "read “The Pier” aloud": no comma sets off what one makes or takes up from its verb. */
export function isWork(item: Item | undefined, lemma: string): boolean {
  return item?.isTitle === true && WORKING.has(lemma)
}

/** "praised | “The Pier” for its humour": a name in marks is the object, and what is said of it follows. */
export function isPlainObject(items: readonly Item[], at: number, frames: Frames): boolean {
  return items[at]?.isTitle === true && items[at - 1]?.kind === 'word' && frames.includes('n')
}

/** "told “The Paper” on Monday that …": without a comma marked words behind "told" name whom. */
export function isMarkedAddressee(items: readonly Item[], at: number): boolean {
  const [item, next] = [items[at], items[at + 1]]
  const isWhole = item?.isTitle === true && !item.endsClosed && next?.kind === 'word'
  return isWhole && items[at - 1]?.kind === 'word'
}

/** "promoted | her film, “The Pier”": a title behind the noun that has it. */
export function isTitleOf(items: readonly Item[], quote: number): boolean {
  if (items[quote]?.isTitle !== true) return false
  const noun = items[quote - 1]?.text === ',' ? quote - 2 : quote - 1
  return WORKS.has(items[noun]?.lower ?? '')
}

/** "calls her dog “Minister”": the owner of a thing that is nobody gives it its name. */
export function isGivenName(items: readonly Item[], at: number, high: number): boolean {
  if (!isOwner(items[at]?.lower ?? '')) return false
  for (let index = at + 1; index < high && index - at < LONGEST_OBJECT; index++) {
    const item = items[index]
    if (item?.kind === 'quote') return item.isTitle && index > at + 1
    if (item?.class !== 'open' || isRole(bareWord(item)) || isPeople(bareWord(item))) return false
  }
  return false
}

function isOwner(word: string): boolean {
  return OWNERS.has(word) || word === 'my' || word === 'our'
}

const LONGEST_OBJECT = 9
