import type { Item } from '../tokens/items.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'
import { surnameReadings } from './surname-readings.ts'

/**
 * Whether the clause that begins behind a comma sets somebody else against the one who spoke: "сказала, что пора, а Олег
 * Крамов ушёл", "…, а он промолчал".
 */
export function isOtherSubject(items: readonly Item[], at: number): boolean {
  const [link, first] = [items[at], items[at + 1]]
  if (link?.lower !== 'а' || first === undefined) return false
  return /^(?:он|она|они)$/.test(first.lower) || (first.isCapital && isPersonInNominative(first))
}

function isPersonInNominative({ lower, text }: Item): boolean {
  if (!/^\p{Lu}\p{Ll}{2}/u.test(text)) return false
  const given = russianGivenNames(lower)
  const readings = given.length > 0 ? given : surnameReadings(lower)
  return readings.some(({ isNominative }) => isNominative === true)
}
