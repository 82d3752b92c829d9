import type { Item } from '../tokens/items.ts'
import { isFiniteVerb } from '../tokens/finite-verbs.ts'
import { agencyOf } from '../lexicon/agencies.ts'
import { genderOfGivenName } from '../lexicon/given-names.ts'
import { bodyGoesOn, isLinkedBody } from './linked-bodies.ts'
import { isMetonym, isOrganisationWord } from '../lexicon/organisations.ts'
import { isPlaceOrDemonym } from '../lexicon/places.ts'
import { isHonorific, isPeople, isRole, isRoleModifier } from '../lexicon/roles.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'
import { isStopCapital } from '../lexicon/stop-capitals.ts'
import { possessiveLength, withoutPossessive } from '../tokens/possessive-ending.ts'
import { areTwoSurnames, isOwnedNoun, surnamesIn } from '../russian/adjacent-names.ts'
import { behindGenitive, isPlaceByForm } from '../russian/behind-genitive.ts'
import { isModifier } from '../russian/modifiers.ts'

/**
 * A run of capitalised items. `name` are the items of a name in it, without the office, honorific or country before.
 * A run without a name is a `title` ("Prime Minister"), a `place`, or an organisation, whose name is the whole run.
 */
export type Run = {
  from: number
  to: number
  type: 'name' | 'organisation' | 'place' | 'title'
  name?: { from: number; to: number }
}

/** The runs of capitalised items, by the index of each of their items. */
export function findRuns(items: readonly Item[]): ReadonlyMap<number, Run> {
  const runs = new Map<number, Run>()
  const surnames = surnamesIn(items)
  for (let from = 0; from < items.length; from++) {
    if (!beginsRun(items, from)) continue
    const to = runEnd(items, from, surnames)
    const run = { from, to, ...classify(items, from, to) }
    for (let index = from; index < to; index++) runs.set(index, run)
    from = to - 1
  }
  return runs
}

/** A word in lower case without the ending of a possessive. */
export function bareWord({ lower }: Item): string {
  return withoutPossessive(lower)
}

export function isPossessive({ text }: Item): boolean {
  return possessiveLength(text) > 0
}

function beginsRun(items: readonly Item[], index: number): boolean {
  const item = items[index]
  if (item === undefined || !item.isCapital || item.kind !== 'word') return false
  return isNameLike(items, index) && !isLeadingVerb(items, index)
}

/** "Imitating | Jane Roe, …", "(See | Jane Roe’s book": the capital is owed to the beginning of the sentence. */
function isLeadingVerb(items: readonly Item[], index: number): boolean {
  const [before, item, next] = [items[index - 1], items[index], items[index + 1]]
  const isFirst = before === undefined || /^[.!?(\n]$/.test(before.text) || before.kind === 'quote'
  if (item === undefined || !isFirst || next?.isCapital !== true) return false
  const isVerb = item.lower.endsWith('ing') || isFiniteVerb(item)
  return isVerb && genderOfGivenName(item.lower) === undefined
}

function isNameLike(items: readonly Item[], index: number): boolean {
  const item = items[index]
  if (item === undefined || item.class !== 'open') return false
  if (!item.isCalendar) return true
  // Theresa May, but not "on May 3".
  const before = items[index - 1]
  const isAfterName = before !== undefined && genderOfGivenName(before.lower) !== undefined
  // Russian months begin small: "Марта Лосева".
  const next = items[index + 1]
  const isRussianName = item.text.charCodeAt(0) >= FIRST_CYRILLIC && next?.isCapital === true
  return isRussianName || (isAfterName && next?.kind !== 'number')
}

function runEnd(items: readonly Item[], from: number, surnames: ReadonlySet<string>): number {
  let index = from + 1
  for (; index < items.length; index++) {
    const item = items[index]
    const last = items[index - 1]
    if (item === undefined || last === undefined || isPossessive(last)) break
    if (isRussianAgency(items, index) || beginsSecondName(items, from, index)) break
    if (areTwoSurnames(last, item, surnames) || isOtherScript(last, item)) break
    if (item.isCapital && item.kind === 'word' && isNameLike(items, index)) continue
    if (isInnerStop(items, index, from) || isParticle(items, index)) continue
    if (isNickname(items, index)) continue
    const next = last.isCapital ? bodyGoesOn(items, index, from) : undefined
    if (next === undefined) break
    index = next
  }
  // A full stop or particle is inside only with a name after it, but for "Jr." and the like.
  return index
}

/** "цитирует Ольгу Линник | ТАСС", "… | РИА Новости" */
function isRussianAgency(items: readonly Item[], index: number): boolean {
  const text = items[index]?.text ?? ''
  if (text.charCodeAt(0) < FIRST_CYRILLIC) return false
  return agencyOf(text) !== undefined || agencyOf(`${text} ${items[index + 1]?.text}`) !== undefined
}

const FIRST_CYRILLIC = 0x400

/** "компании Vaxo | Орвик Лосев" */
function isOtherScript(before: Item, { text, kind }: Item): boolean {
  if (kind !== 'word' || before.kind !== 'word') return false
  return before.text.charCodeAt(0) < FIRST_CYRILLIC !== text.charCodeAt(0) < FIRST_CYRILLIC
}

/** "сказал Марк Ильин | Юрию Лиску": a second given name behind a surname begins another name. */
function beginsSecondName(items: readonly Item[], from: number, index: number): boolean {
  const [before, item] = [items[index - 1], items[index]]
  if (before === undefined || item === undefined || index - from < 2) return false
  if (item.text.charCodeAt(0) < FIRST_CYRILLIC || !isRussianGivenName(item)) return false
  if (isRussianGivenName(before)) return false
  // "секретарь мэра Анны Рощиной Марк Ильин" is one phrase.
  const isNamed = russianGivenNames(item.lower).some(({ isNominative }) => isNominative)
  if (isNamed && [from, from - 1].some((at) => isTitleAt(items, at))) return false
  return items.slice(from, index - 1).some(isRussianGivenName)
}

function isTitleAt(items: readonly Item[], index: number): boolean {
  const word = items[index]?.lower ?? ''
  return isRole(word) || isPeople(word)
}

function isRussianGivenName({ lower }: Item): boolean {
  const [first] = russianGivenNames(lower)
  return first !== undefined && !isPatronymic(first.name)
}

function isInnerStop(items: readonly Item[], index: number, from: number): boolean {
  const [before, item, after] = [items[index - 1], items[index], items[index + 1]]
  if (item?.text !== '.' || before === undefined || before.end !== item.start) return false
  const isShort = /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Prof|Rev|Capt)$/u
  if (isShort.test(before.text)) return after?.isCapital === true && after.kind === 'word'
  return /^(?:Jr|Sr)$/.test(before.text) && index - 1 > from && after?.isCapital !== true
}

/** 'Walter "Bud" Roe': a few marked words between a given name and a surname. */
function isNickname(items: readonly Item[], index: number): boolean {
  const [before, item, after] = [items[index - 1], items[index], items[index + 1]]
  if (item?.kind !== 'quote' || item.endsClosed || !item.isCapital) return false
  const isShort = item.end - item.start <= LONGEST_NICKNAME
  return isShort && isGivenName(before) && after?.isCapital === true && isNameLike(items, index + 1)
}

// Characters with the marks.
const LONGEST_NICKNAME = 20

function isParticle(items: readonly Item[], index: number): boolean {
  const [item, after] = [items[index], items[index + 1]]
  if (item === undefined || !PARTICLES.has(item.lower)) return false
  return after?.isCapital === true && after.kind === 'word'
}

const PARTICLES: ReadonlySet<string> = new Set(
  'de da del della der den van von bin bint ibn al el la le di du dos das ter ten zu фон де ван бен аль'.split(
    ' ',
  ),
)

function classify(items: readonly Item[], from: number, to: number): Pick<Run, 'type' | 'name'> {
  if (to - from <= 2 && isPlaceAdjective(items, to - 1)) return { type: 'place' }
  if (isOwnedNoun(items, from, to)) return { type: 'title' }
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
  if (rest.some((word) => isOrganisationWord(word) || isMetonym(word))) return organisation()
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
  return { type: 'name', name: { from: givenNameAt(items, start, to) ?? start, to } }

  function organisation(): Pick<Run, 'type' | 'name'> {
    return { type: 'organisation', name: { from, to } }
  }
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

function isPatronymic(name: string): boolean {
  return /(?:ич|вна|чна)$/.test(name)
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
    // "Neighbour Jane Roe", but "Julia Child"
    (isPeople(word) && index + 2 < to) ||
    ((isOrganisationWord(word) || ACRONYM.test(item.text)) && index + 1 < to)
  )
}

// Offices and trades that are surnames as often: "Teal Baker".
const SURNAMES: ReadonlySet<string> = new Set(
  'baker king prince pope bishop judge dean major marshal painter singer farmer driver champion player head banker'.split(
    ' ',
  ),
)

const ACRONYM = /^\p{Lu}[\p{Lu}&-]*\p{Lu}s?$/u
