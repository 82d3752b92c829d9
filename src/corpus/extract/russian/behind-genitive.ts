import type { Item } from '../items.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'
import { russianNouns } from '../lexicon/russian-nouns.ts'
import { surnameReadings } from './surname-readings.ts'

/**
 * Where the name proper begins in a run of Russian capitals with whatever its bearer is "of" before it.
 *
 * The case tells them apart: what a title governs stands in the genitive, the name in the case of the title.
 *
 * @example in "президент Вальдории Альбин Косс": at "Альбин"; in "брат Рогозиной Степан": at "Степан"
 */
export function behindGenitive(items: readonly Item[], from: number, to: number): number {
  const isTitleInside = isTitle(items[from])
  const owner = isTitleInside ? from + 1 : from
  const [title, first, second] = [items[owner - 1], items[owner], items[owner + 1]]
  if (first === undefined || second === undefined || !isCyrillic(first)) return from
  const rest = to - owner - 1
  if (rest === 1 && isOblique(first) && isGivenInNominative(second)) return owner + 1
  if (!isTitle(title) || rest < 1 || russianGivenNames(first.lower).length > 0) return from
  const isGenitive =
    /(?:[^аеиоуыэюя]ы|ии)$/.test(first.lower) && (rest > 1 || isInNominative(title))
  const isOwner = isGenitive || (rest === 2 && isOther(title, first, second))
  return isOwner ? owner + 1 : from
}

function isCyrillic({ text }: Item): boolean {
  return /^\p{Script=Cyrillic}{3,}$/u.test(text)
}

function isTitle(item: Item | undefined): item is Item {
  return (
    item !== undefined &&
    russianNouns(item.lower).some(({ kind }) => kind === 'role' || kind === 'people')
  )
}

function isInNominative({ lower }: Item): boolean {
  return russianNouns(lower).some(({ isNominative }) => isNominative)
}

/** "министр Алжира Альбин Косс": a word in -а before a man’s name behind a man’s title. */
function isOther(title: Item, first: Item, second: Item): boolean {
  const isMan = /[бвгджзклмнпрстфхцчшщй]$/.test(second.lower)
  return isInNominative(title) && !/[ая]$/.test(title.lower) && /[ая]$/.test(first.lower) && isMan
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
