import type { Item } from '../tokens/items.ts'
import { isHonorific, isPeople, isRole, isRoleModifier } from '../lexicon/roles.ts'
import type { Run } from './names.ts'
import { bareWord } from '../tokens/bare-word.ts'

/** Prepositions between a noun and what narrows it down; the wide ones stand behind an office too. */
export const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'from', 'with'])
export const WIDE_LINKS: ReadonlySet<string> = new Set([
  ...LINKS,
  ...'in on to against в на по из при с от'.split(' '),
])

type Words = { items: readonly Item[]; runs: ReadonlyMap<number, Run> }

/**
 * Where all that names somebody begins: at the name, or at what he is called before it. None where the capitals before the
 * name are no title of his ("Harbour Board Jane Roe").
 *
 * @example in "a spokesman for | former Sen. Paul Grady", "an aide to | Secretary of State Mark Reese"
 */
export function calledFrom(words: Words, { from, name }: Run): number | undefined {
  if (name === undefined) return undefined
  const { items } = words
  const office = name.from > from ? officeOver(words, from) : undefined
  if (office === undefined && name.from > from && !isHeadOfTitle(items, name.from - 1))
    return undefined
  return officeBefore(items, office ?? from)
}

/**
 * Where the link stands that makes a name and all its titles another’s: "a spokesman | for Roe", "a pastor | backing Sen. Roe".
 */
export function linkBefore(words: Words, run: Run, low: number): number | undefined {
  const { items } = words
  const at = calledFrom(words, run) ?? run.from
  const [link, noun] = [items[at - 1], items[at - 2]]
  if (link === undefined || noun === undefined || at - 2 < low) return undefined
  // "Peru’s mining minister Jane Roe" has no participle.
  const isParticiple = at === run.from && link.class === 'open' && /ing$/.test(link.lower)
  if (isParticiple) return isNoun(noun) ? at - 1 : undefined
  const isLinked = WIDE_LINKS.has(link.lower) && isRole(bareWord(noun)) && !isSought(items, at)
  return calledFrom(words, run) !== undefined && isLinked ? at - 1 : undefined
}

/** "a candidate for | mayor Jane Roe": an office in small letters behind one who seeks it is hers. */
function isSought(items: readonly Item[], at: number): boolean {
  return items[at]?.isCapital === false && SEEKERS.test(items[at - 2]?.lower ?? '')
}

const SEEKERS = /^(?:candidate|nominee|contender|frontrunner|front-runner)$/

/** "a friend at Lehigh", "a spokesman for Sen. Roe": a name right behind a preposition narrows the noun before. */
export function narrowsNoun(words: Words, run: Run, low: number): boolean {
  const at = calledFrom(words, run)
  if (at === undefined || at <= low) return false
  return LINKS.has(words.items[at - 1]?.lower ?? '') && !isSought(words.items, at)
}

/** "a spokesman for | Sen. Roe", "a friend to | Roe": whether a link and a noun for somebody stand before an item. */
export function isBehindSomebody(items: readonly Item[], at: number, links: RegExp): boolean {
  const [link, noun] = [items[at - 1], items[at - 2]]
  if (link === undefined || noun === undefined || !links.test(link.lower)) return false
  const word = bareWord(noun)
  return isRole(word) || isPeople(word)
}

/** "Secretary of | State Mark Reese", "Commander in | Chief Mark Reese": an office over its link. */
function officeOver({ items, runs }: Words, from: number): number | undefined {
  const office = runs.get(from - 2)
  const link = items[from - 1]?.lower
  const isOver = link === 'of' || (link === 'in' && items[from]?.lower === 'chief')
  if (!isOver || office?.type !== 'title') return undefined
  return isRoleModifier(items[from]?.lower ?? '') ? office.from : undefined
}

/** Over a title in small letters: "the | former mayor | Jane Roe", but not "dean of students | Jane Roe". */
function officeBefore(items: readonly Item[], from: number): number {
  let start = from
  while (isTitleWord(items[start - 1])) start--
  // "former Sen. Roe" has its office behind, "the dean of students Jane Roe" none at all.
  const isTitled = isHeadOfTitle(items, from) || isHeadOfTitle(items, from - 1)
  if (!isTitled) return from
  return start < from && items[start - 1]?.lower === 'the' ? start - 1 : start
}

function isTitleWord(item: Item | undefined): boolean {
  if (item?.kind !== 'word') return false
  const word = bareWord(item)
  return (isRole(word) || isRoleModifier(word)) && item.text.length === word.length
}

/** Whether an item is the last word of a title: an honorific or an office for one person. */
function isHeadOfTitle(items: readonly Item[], index: number): boolean {
  const item = items[index]?.text === '.' ? items[index - 1] : items[index]
  if (item === undefined) return false
  return isHonorific(item.lower) || (isRole(item.lower) && !/[^s]s$/.test(item.lower))
}

/** Whether an item is a word that may be a noun. */
export function isNoun(item: Item | undefined): boolean {
  return item?.class === 'open' && item.kind === 'word' && !item.isCalendar
}
