import type { Item } from '../items.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'

/** "сказала Крамову | Рощина": two words that by their form are surnames are no name of one person. */
export function areTwoSurnames(before: Item, item: Item): boolean {
  return isSurname(before) && isSurname(item)
}

/**
 * "Герой Крамова говорит": a noun at the beginning of a sentence and whose it is. As one name the two would not agree in
 * gender.
 */
export function isOwnedNoun(items: readonly Item[], from: number, to: number): boolean {
  const [before, noun, owner] = [items[from - 1], items[from], items[from + 1]]
  if (noun === undefined || owner === undefined || to - from !== 2) return false
  const isFirst = before === undefined || /^[.!?…\n]$/.test(before.text)
  return isFirst && MASCULINE.test(noun.lower) && isNoGivenName(noun) && FEMININE.test(owner.lower)
}

function isSurname(item: Item): boolean {
  return item.kind === 'word' && item.isCapital && SURNAME.test(item.lower) && isNoGivenName(item)
}

function isNoGivenName({ lower }: Item): boolean {
  return russianGivenNames(lower).length === 0
}

const SURNAME =
  /^[а-яё-]{2,}(?:(?:[оеё]в|[иы]н)(?:а|у|ым|ой|е|ы|ых)?|[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую))$/
const FEMININE = /(?:[оеё]ва|[иы]на|[сц]кая)$/
// Words in -ь but for those like "Айгуль".
const MASCULINE = /(?:[бвгджзйкмнпрстфхцчшщ]|[стчд]ь)$/
