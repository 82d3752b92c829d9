import type { Item } from '../tokens/items.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'
import { russianNouns } from '../lexicon/russian-nouns.ts'
import { clauseEnd } from './clauses.ts'
import { isModifier } from './modifiers.ts'
import { hasPast } from './narrated.ts'
import { surnameReadings } from './surname-readings.ts'
import { verbAgreement } from './verb-agreement.ts'

/**
 * Whether the clause that begins behind a comma sets somebody else against the one who spoke: "сказала, что пора, а Олег
 * Крамов ушёл", "…, а он промолчал", "…, а мэр промолчал".
 *
 * @param from where what was said begins
 */
export function isOtherSubject(items: readonly Item[], at: number, from: number): boolean {
  const [link, first] = [items[at], items[at + 1]]
  if (link?.lower !== 'а' || first === undefined) return false
  if (/^(?:он|она|они)$/.test(first.lower)) return true
  return (first.isCapital && isPersonInNominative(first)) || isOtherOffice(items, at, from)
}

function isPersonInNominative({ lower, text }: Item): boolean {
  if (!/^\p{Lu}\p{Ll}{2}/u.test(text)) return false
  const given = russianGivenNames(lower)
  const readings = given.length > 0 ? given : surnameReadings(lower)
  return readings.some(({ isNominative }) => isNominative === true)
}

/** "сказала, что мост закроют, а мэр | промолчал", "…, а мэр, | по данным газеты, против": what was told of others is all in one tense. */
function isOtherOffice(items: readonly Item[], link: number, from: number): boolean {
  let head = link + 1
  while (isModifier(items, head)) head++
  const isOffice = russianNouns(items[head]?.lower ?? '').some(
    ({ kind, isNominative }) => (kind === 'role' || kind === 'people') && isNominative,
  )
  if (!isOffice) return false
  const end = clauseEnd(items, head, items.length)
  const hasVerb = items.slice(head, end).some((item) => verbAgreement(item) !== undefined)
  return !hasVerb || (hasPast(items, head, end) && !hasPast(items, from, link))
}
