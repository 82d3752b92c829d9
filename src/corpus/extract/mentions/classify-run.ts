import type { Item } from '../tokens/items.ts'
import { bareWord } from '../tokens/bare-word.ts'
import { genderOfGivenName } from '../lexicon/given-names.ts'
import { isLinkedBody } from './linked-bodies.ts'
import { isCompanyKind, isMetonym, isOrganisationWord } from '../lexicon/organisations.ts'
import { isPlaceOrDemonym } from '../lexicon/places.ts'
import { isAgent, isHonorific, isPeople, isRole, isRoleModifier } from '../lexicon/roles.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'
import { wordList } from '../lexicon/word-list.ts'
import { isStopCapital } from '../lexicon/stop-capitals.ts'
import type { Run } from './names.ts'
import { isOwnedNoun } from '../russian/adjacent-names.ts'
import { behindGenitive, isPlaceByForm } from '../russian/behind-genitive.ts'
import { isModifier } from '../russian/modifiers.ts'
import { isPatronymic } from '../russian/patronymics.ts'

/** What a run of capitals is, and where the name in it stands. */
export function classifyRun(
  items: readonly Item[],
  from: number,
  to: number,
): Pick<Run, 'type' | 'name'> {
  if (to - from <= 2 && isPlaceAdjective(items, to - 1)) return { type: 'place' }
  if (isOwnedNoun(items, from, to)) return { type: 'title' }
  if (isCompanyBehindKind(items, from, to))
    return { type: 'organisation', name: { from: from + 1, to } }
  let start = Math.max(
    afterLastOffice(items, from, to),
    givenNameStart(items, from, to),
    behindGenitive(items, from, to),
  )
  // "Department of Justice | of Vornia" has no officer before a name.
  const isUntitled = start === from || items[start]?.isCapital === false
  if (isUntitled && isLinkedBody(items, from, to)) return organisation()
  while (start < to && isBeforeName(items, start, to) && !isAddressed(items, start)) start++
  const rest = items.slice(start, to).map(bareWord)
  if (rest.length === 0) {
    const words = items.slice(from, to).map(bareWord)
    if (words.some((word) => isOrganisationWord(word) || isMetonym(word))) return organisation()
    return { type: words.some(isRole) ? 'title' : 'place' }
  }
  const isPerson = rest.length === 2 && isGivenName(items[start]) && SURNAMES.has(rest[1] ?? '')
  if (!isPerson && rest.some((word) => isOrganisationWord(word) || isMetonym(word)))
    return organisation()
  if (rest.every((word) => /^(?:(?:\p{L}\.){2,}|[rdi]-\p{L}.*)$/u.test(word)))
    return { type: 'place' }
  const [given = '', last = ''] = [rest[0], rest.at(-1)]
  const isOffice = isRole(last) && !SURNAMES.has(last)
  if (isOffice && genderOfGivenName(given) === undefined) return { type: 'title' }
  if (
    rest.length === 1 &&
    !isAddressed(items, start) &&
    rest.some((word) => isRole(word) || isPeople(word))
  )
    return { type: 'title' }
  const only = items[start]
  if (rest.length === 1 && only !== undefined && isPlaceByForm(only)) return { type: 'place' }
  const isAcronym = rest.length === 1 && only !== undefined && ACRONYM.test(only.text)
  if (isAcronym) return start > from ? { type: 'title' } : organisation()
  const end = rest.length > 2 && POSTNOMINALS.has(last) ? to - 1 : to
  return { type: 'name', name: { from: givenNameAt(items, start, to) ?? start, to: end } }

  function organisation(): Pick<Run, 'type' | 'name'> {
    return { type: 'organisation', name: { from, to } }
  }
}

/** "Miner Andes Copper said": a noun that owes its capital to the beginning of the sentence says what the company does. */
function isCompanyBehindKind(items: readonly Item[], from: number, to: number): boolean {
  const before = items[from - 1]
  const isFirst = before === undefined || before.kind === 'quote' || /^[.!?:\n]$/.test(before.text)
  return isFirst && to - from > 1 && isCompanyKind(items[from]?.lower ?? '')
}

/** "Президент Заречной республики": an adjective in -ой or the like before a noun in lower case. */
function isPlaceAdjective(items: readonly Item[], index: number): boolean {
  const isRussian = /^\p{Script=Cyrillic}/u.test(items[index]?.text ?? '')
  return isRussian && items[index + 1]?.isCapital === false && isModifier(items, index)
}

/** "Mr. King": an honorific before what is a surname too. */
function isAddressed(items: readonly Item[], index: number): boolean {
  const before = items[index - 1]
  const honorific = (before?.text === '.' ? items[index - 2] : before)?.lower ?? ''
  return /^(?:mr|mrs|ms|miss|mme)$/.test(honorific) && SURNAMES.has(items[index]?.lower ?? '')
}

/** "Глава Заречья Пётр Окунев": a Russian name begins with the given name, whatever stands before it. */
function givenNameStart(items: readonly Item[], from: number, to: number): number {
  for (let index = from + 1; index < to - 1; index++) {
    const names = russianGivenNames(items[index]?.lower ?? '')
    if (names.length === 0 || isPatronymic(names[0]?.name ?? '')) continue
    // "Лосев Степан Ильич"
    const isLast = isPatronymic(items[to - 1]?.lower ?? '') && to - index === 2
    return isLast && index === from + 1 ? from : index
  }
  return from
}

/** Where a given name stands among the last words of a long run: "Harbour Board Jane Roe", but not "Mary Jane Roe". */
function givenNameAt(items: readonly Item[], from: number, to: number): number | undefined {
  if (to - from < 3 || isGivenName(items[from])) return undefined
  if (isPatronymic(items[to - 1]?.lower ?? '')) return undefined
  const words = items.slice(from, to).filter(({ kind }) => kind === 'word')
  const found = words.findIndex((item, index) => index > 0 && isGivenName(item))
  const given = words[found]
  const isEnd = found >= 0 && words.length - found >= 2 && words.length - found <= 3
  return isEnd && given !== undefined ? items.indexOf(given, from) : undefined
}

function isGivenName(item: Item | undefined): boolean {
  return item !== undefined && genderOfGivenName(item.lower) !== undefined
}

/** Where the name may begin at the earliest: "Supreme Court Justice Jane Roe" has it after the office. */
function afterLastOffice(items: readonly Item[], from: number, to: number): number {
  for (let index = to - 2; index >= from; index--) {
    const item = items[index]
    if (item === undefined) continue
    const word = bareWord(item)
    const isName = index + 2 === to && genderOfGivenName(word) !== undefined
    if (!isName && (isRole(word) || isHonorific(word))) return index + 1
  }
  return from
}

/** Whether an item of a run stands before the name proper: an office, honorific, country, party or full stop. */
function isBeforeName(items: readonly Item[], index: number, to: number): boolean {
  const item = items[index]
  if (item === undefined) return false
  if (item.text === '.') return true
  const word = bareWord(item)
  const isGiven = genderOfGivenName(word) !== undefined && index + 2 === to
  if (isGiven) return false
  return (
    isRole(word) ||
    isRoleModifier(word) ||
    isHonorific(word) ||
    isPlaceOrDemonym(word) ||
    isStopCapital(word) ||
    isMetonym(word) ||
    // "Neighbour Jane Roe", "Rancher John Doe", but "Julia Child"
    ((isPeople(word) || isTradeAtBeginning(items, index)) && index + 2 < to) ||
    ((isOrganisationWord(word) || ACRONYM.test(item.text)) && index + 1 < to)
  )
}

/** A noun in -er that owes its capital to the beginning of a sentence. */
function isTradeAtBeginning(items: readonly Item[], index: number): boolean {
  const [before, item] = [items[index - 1], items[index]]
  const isFirst = before === undefined || before.kind === 'quote' || /^[.!?\n]$/.test(before.text)
  const word = item?.lower ?? ''
  return (
    isFirst && /[^aeiou]er$/.test(word) && isAgent(word) && genderOfGivenName(word) === undefined
  )
}

// Offices, trades and bodies that are surnames as often: "Teal Baker".
const SURNAMES: ReadonlySet<string> = new Set(
  'baker king prince pope bishop judge dean major marshal painter singer farmer driver champion player head banker banks church'.split(
    ' ',
  ),
)

/** "Jane Roe KC" */
const POSTNOMINALS = wordList('kc qc mp msp td jp obe cbe mbe kbe dbe phd md frs esq')

const ACRONYM = /^\p{Lu}[\p{Lu}&-]*\p{Lu}s?$/u
