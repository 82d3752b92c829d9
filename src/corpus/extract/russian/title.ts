import type { Item } from '../tokens/items.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'
import { russianNouns } from '../lexicon/russian-nouns.ts'
import type { Words } from '../mentions/noun-phrases.ts'
import { modifiersStart } from './modifiers.ts'
import { isAddressee, isAttaching, isRelation } from './noun-phrase.ts'
import { isDependent } from './verb-agreement.ts'

/**
 * Where the title before a Russian name begins: the farthest noun for a person in the case of the name, and like it in the
 * singular ("в роли судьи | Павел Лосев").
 *
 * @example in "назвал посол министра | Ивана Лосева": at "министра"
 */
export function titleStart({ items }: Words, name: number, low: number): number {
  const named = new Set(russianGivenNames(items[name]?.lower ?? '').map(isInNominative))
  const before = items[name - 1]
  if (before !== undefined && isRelation(before)) return name
  let start = name
  for (let index = name - 1; index >= low && name - index <= LONGEST; index--) {
    const item = items[index]
    if (item === undefined || !isInTitle(items, index)) break
    const isPerson = russianNouns(item.lower).some(
      (noun) =>
        (noun.kind === 'role' || noun.kind === 'people') &&
        !(noun.isNominative && noun.number === 'plural') &&
        (named.size !== 1 || named.has(noun.isNominative)),
    )
    if (isPerson) start = index
  }
  return start === name ? name : modifiersStart(items, start, low)
}

const LONGEST = 16

function isInNominative({ isNominative }: { isNominative: boolean }): boolean {
  return isNominative
}

function isInTitle(items: readonly Item[], index: number): boolean {
  const item = items[index]
  if (item === undefined || item.isCalendar || isAddressee(item)) return false
  if (item.kind === 'quote') return !item.endsClosed
  if (item.class === 'preposition') return isAttaching(item)
  if (item.lower === 'и') return true
  return item.kind === 'word' && item.class === 'open' && isDependent(item)
}
