import { beginsCyrillic } from '../../../language/cyrillic.ts'
import type { Item } from '../tokens/items.ts'
import { isFiniteVerb } from '../tokens/finite-verbs.ts'
import { agencyOf } from '../lexicon/agencies.ts'
import { genderOfGivenName } from '../lexicon/given-names.ts'
import { bodyGoesOn } from './linked-bodies.ts'
import { isPeople, isRole, isRoleModifier } from '../lexicon/roles.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'
import { isPossessive } from '../tokens/bare-word.ts'
import { areTwoSurnames, surnamesIn } from '../russian/adjacent-names.ts'
import { classifyRun } from './classify-run.ts'
import { isPatronymic } from '../russian/patronymics.ts'

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
    const run = { from, to, ...classifyRun(items, from, to) }
    for (let index = from; index < to; index++) runs.set(index, run)
    from = to - 1
  }
  return runs
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
  // "State Senator Jane Roe", "Fire Chief John Doe"
  if (isRole(next.lower) || isRoleModifier(next.lower)) return item.lower.endsWith('ing')
  const isVerb = item.lower.endsWith('ing') || isFiniteVerb(item)
  return isVerb && genderOfGivenName(item.lower) === undefined
}

function isNameLike(items: readonly Item[], index: number): boolean {
  const item = items[index]
  if (item === undefined || item.class !== 'open') return false
  if (!item.isCalendar || isShortMonthName(items, index)) return true
  // Theresa May, but not "on May 3".
  const before = items[index - 1]
  const isAfterName = before !== undefined && genderOfGivenName(before.lower) !== undefined
  // Russian months begin small: "Марта Лосева".
  const next = items[index + 1]
  const isRussianName = beginsCyrillic(item.text) && next?.isCapital === true
  return isRussianName || (isAfterName && next?.kind !== 'number')
}

/** "Jan Novak", "Jun Abella": a short month has its day or its full stop, not a name behind it. */
function isShortMonthName(items: readonly Item[], index: number): boolean {
  const [item, next] = [items[index], items[index + 1]]
  if (item === undefined || !/^(?:Jan|Jun|Mar)$/.test(item.text)) return false
  return next?.kind === 'word' && next.isCapital && next.class === 'open' && !next.isCalendar
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
  if (!beginsCyrillic(text)) return false
  return agencyOf(text) !== undefined || agencyOf(`${text} ${items[index + 1]?.text}`) !== undefined
}

/** "компании Vaxo | Орвик Лосев" */
function isOtherScript(before: Item, { text, kind }: Item): boolean {
  if (kind !== 'word' || before.kind !== 'word') return false
  return beginsCyrillic(before.text) !== beginsCyrillic(text)
}

/** "сказал Марк Ильин | Юрию Лиску": a second given name behind a surname begins another name. */
function beginsSecondName(items: readonly Item[], from: number, index: number): boolean {
  const [before, item] = [items[index - 1], items[index]]
  if (before === undefined || item === undefined || index - from < 2) return false
  if (!beginsCyrillic(item.text) || !isRussianGivenName(item)) return false
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
  return ENDINGS.test(before.text) && index - 1 > from && after?.isCapital !== true
}

// Of people and of companies.
const ENDINGS = /^(?:Jr|Sr|Inc|Corp|Co|Ltd)$/

/** 'Walter "Bud" Roe': a few marked words between a given name and a surname. */
function isNickname(items: readonly Item[], index: number): boolean {
  const [before, item, after] = [items[index - 1], items[index], items[index + 1]]
  if (item?.kind !== 'quote' || item.endsClosed || !item.isCapital) return false
  const isShort = item.end - item.start <= LONGEST_NICKNAME
  const isGiven = before !== undefined && genderOfGivenName(before.lower) !== undefined
  return isShort && isGiven && after?.isCapital === true && isNameLike(items, index + 1)
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
