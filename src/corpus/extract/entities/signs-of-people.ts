import type { Item } from '../tokens/items.ts'
import { bareWord } from '../tokens/bare-word.ts'
import { foldedWord } from '../tokens/folded-word.ts'
import { genderOfNoun, type Gender } from '../lexicon/gender.ts'
import { genderOfGivenName } from '../lexicon/given-names.ts'
import { isHonorific, isPeople, isRole } from '../lexicon/roles.ts'
import type { Run } from '../mentions/names.ts'

type Range = { from: number; to: number }

/** Whether an office or honorific stands before a name, which only people have. */
export function hasTitle(items: readonly Item[], run: Run, name: Range): boolean {
  const inside = name.from > run.from ? items[name.from - 1] : undefined
  const inner = inside?.text === '.' ? items[name.from - 2] : inside
  const before = items[run.from - 1]
  return [inner, before].some((item) => item !== undefined && isTitle(item))
}

function isTitle(item: Item): boolean {
  const word = bareWord(item)
  return isRole(word) || isHonorific(word)
}

/** The gender that the word before a name tells: "spokeswoman Jane Roe". */
export function titleGender(items: readonly Item[], { from }: Range): Gender | undefined {
  const before = items[from - 1]
  return genderOfNoun((before?.text === '.' ? items[from - 2] : before)?.lower ?? '')
}

/** "his wife, Robin, left": the noun that a name set off by commas stands beside. */
export function kinGender(items: readonly Item[], { from, to }: Run): Gender | undefined {
  const isSetOff = items[from - 1]?.text === ',' && items[to]?.text === ','
  return isSetOff ? genderOfNoun(items[from - 2]?.lower ?? '') : undefined
}

/** "her husband, Mike", "his aide Mike": a noun for somebody stands before the name. */
export function isIntroduced(items: readonly Item[], { from }: Range): boolean {
  const noun = items[from - 1]?.text === ',' ? items[from - 2] : items[from - 1]
  if (noun === undefined || noun.kind !== 'word') return false
  const word = bareWord(noun)
  return isRole(word) || isPeople(word) || genderOfNoun(word) !== undefined
}

/** The gender of the given names in a name. */
export function givenGender(parts: readonly string[]): Gender | undefined {
  return parts
    .slice(0, -1)
    .map((part) => genderOfGivenName(foldedWord(part)))
    .find((gender) => gender !== undefined)
}
