import type { Item } from '../tokens/items.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'
import { russianNouns } from '../lexicon/russian-nouns.ts'
import { isPatronymic } from './patronymics.ts'
import { surnameReadings } from './surname-readings.ts'

/**
 * Where the name proper begins in a run of Russian capitals with whatever its bearer is "of" before it.
 *
 * The case tells them apart: what a title governs stands in the genitive, the name in the case of the title.
 *
 * @example in "президент Вальдории Альбин Косс": at "Альбин"; in "брат Рогозиной Степан": at "Степан"
 */
export function behindGenitive(items: readonly Item[], from: number, to: number): number {
  const place = behindPlace(items, from, to)
  if (place > from) return place
  const opening = items[from]
  const isTitleInside = opening !== undefined && isTitle(opening)
  const owner = isTitleInside ? from + 1 : from
  const [first, second] = [items[owner], items[owner + 1]]
  if (first === undefined || second === undefined || !isCyrillic(first)) return from
  const rest = to - owner - 1
  const isFollowed = rest === 1 ? isGivenInNominative(second) : rest > 1 && !isOblique(second)
  if (isFollowed && isOblique(first)) return owner + 1
  const title = titleBefore(items, owner)
  if (title === undefined || rest < 1 || russianGivenNames(first.lower).length > 0) return from
  if (RESIDENTS.test(title.lower)) return isPatronymic(second?.lower ?? '') ? from : owner + 1
  const isGenitive = /[^аеиоуыэюя]ы$/.test(first.lower) && (rest > 1 || isInNominative(title))
  const isOwner = isGenitive || (rest === 2 && isOther(title, first, second, items[to - 1]))
  return isOwner ? owner + 1 : from
}

// What follows is where they live.
const RESIDENTS = /^(?:жител|уроженк|уроженец|уроженц)/

/** Whether a word is a place by its form: hardly a surname ends like "Вальдории". */
export function isPlaceByForm({ text, lower }: Item): boolean {
  const isOnly = lower.endsWith('ии') && /^\p{Lu}\p{Ll}+$/u.test(text)
  return isOnly && russianGivenNames(lower).length === 0
}

/** "в Вальдории | Альбин Косс", "МИД Вальдории | Альбин Косс": two words or more are left for the name. */
function behindPlace(items: readonly Item[], from: number, to: number): number {
  for (let index = to - 3; index >= from; index--) {
    const item = items[index]
    if (item !== undefined && isPlaceByForm(item)) return index + 1
  }
  return from
}

function isCyrillic({ text }: Item): boolean {
  return /^\p{Script=Cyrillic}{3,}$/u.test(text)
}

const GENITIVE = /(?:[ыи]|[аяй]|[оеё]в)$/

function isTitle({ lower }: Item): boolean {
  return russianNouns(lower).some(({ kind }) => kind === 'role' || kind === 'people')
}

/** "мэр | Портвика", "глава администрации | Портвика": another genitive may stand between. */
function titleBefore(items: readonly Item[], owner: number): Item | undefined {
  const [title, other] = [items[owner - 2], items[owner - 1]]
  if (other === undefined || isTitle(other)) return other
  const isGenitive = other.kind === 'word' && GENITIVE.test(other.lower)
  return title !== undefined && isTitle(title) && isGenitive ? title : undefined
}

function isInNominative({ lower }: Item): boolean {
  return russianNouns(lower).some(({ isNominative }) => isNominative)
}

/** "министр Алжира Альбин Косс", "мэр Портвика Мирела Косова": a word in -а or -я before a name of two words that agree. */
function isOther(title: Item, first: Item, second: Item, last: Item | undefined): boolean {
  if (!isInNominative(title) || !/[ая]$/.test(first.lower)) return false
  const isMan = /[бвгджзклмнпрстфхцчшщй]$/.test(second.lower) && !/(?<!глав)[ая]$/.test(title.lower)
  const isWoman =
    /[ая]$/.test(second.lower) && /(?:[оеё]ва|[иы]на|[сц]кая)$/.test(last?.lower ?? '')
  return isMan || isWoman
}

/** Whether no reading of a name is a nominative. */
function isOblique({ lower }: Item): boolean {
  const given = russianGivenNames(lower)
  const readings = given.length > 0 ? given : surnameReadings(lower)
  return readings.every(({ isNominative }) => isNominative === false)
}

function isGivenInNominative({ lower }: Item): boolean {
  return russianGivenNames(lower).some(({ isNominative }) => isNominative)
}
