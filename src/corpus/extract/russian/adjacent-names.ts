import type { Item } from '../tokens/items.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'

/**
 * "сказала Крамову | Рощина": two words that by their form are surnames are no name of one person, unless the first may be
 * a given name in the case and gender of the second ("Келвин Котов", "Карин Павлова").
 *
 * @param surnames what the article has as surnames, from `surnamesIn`
 */
export function areTwoSurnames(before: Item, item: Item, surnames: ReadonlySet<string>): boolean {
  if (!isSurname(before) || !isSurname(item)) return false
  if (surnames.has(stemOf(before.lower))) return true
  const last = casesOf(item.lower, SURNAME_CASES)
  // "Карин" is hers too.
  const isHers = /[иы]н$/.test(before.lower) && last.includes('f1')
  return !isHers && !casesOf(before.lower, GIVEN_NAME_CASES).some((one) => last.includes(one))
}

/** The stems of the words that by their form are surnames and end a name behind a known given name. */
export function surnamesIn(items: readonly Item[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const [index, item] of items.entries()) {
    const [before, next] = [items[index - 1], items[index + 1]]
    if (!item.isCapital || before?.isCapital !== true || next?.isCapital === true) continue
    if (!isNoGivenName(before) && isSurname(item)) stems.add(stemOf(item.lower))
  }
  return stems
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
const ENDING = /(?<=[оеё]в|[иы]н)(?:а|у|ым|ой|е|ы|ых)$|(?<=[сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую)$/

function stemOf(surname: string): string {
  return surname.replace(ENDING, '')
}

function casesOf(word: string, table: ReadonlyMap<string, string>): readonly string[] {
  return table.get(ENDING.exec(word)?.[0] ?? '')?.split(' ') ?? []
}

// The gender and case that an ending may be of: m1 is his nominative, f4 her accusative.
const SURNAME_CASES: ReadonlyMap<string, string> = new Map([
  ['', 'm1'],
  ['ий', 'm1'],
  ['а', 'f1 m2 m4'],
  ['ая', 'f1'],
  ['ого', 'm2 m4'],
  ['у', 'f4 m3'],
  ['ому', 'm3'],
  ['ую', 'f4'],
  ['ым', 'm5'],
  ['им', 'm5'],
  ['ой', 'f2 f3 f5 f6'],
  ['е', 'm6'],
  ['ом', 'm6'],
])
// A given name is declined like a noun.
const GIVEN_NAME_CASES: ReadonlyMap<string, string> = new Map([
  ['', 'm1'],
  ['а', 'f1 m2 m4'],
  ['у', 'f4 m3'],
  ['е', 'f3 f6 m6'],
  ['ы', 'f2'],
  ['ой', 'f5'],
])
const FEMININE = /(?:[оеё]ва|[иы]на|[сц]кая)$/
// Words in -ь but for those like "Айгуль".
const MASCULINE = /(?:[бвгджзйкмнпрстфхцчшщ]|[стчд]ь)$/
