import { OWNERS, RUSSIAN_OWNERS } from '../lexicon/function-words.ts'
import type { Span } from '../../../statement/span.ts'
import type { Entities, Entity } from './entities.ts'
import { officeKinds } from '../lexicon/offices.ts'
import { countryOf } from '../lexicon/places.ts'
import { isAddress, isRole } from '../lexicon/roles.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'
import { russianNouns } from '../lexicon/russian-nouns.ts'
import type { Run } from '../mentions/names.ts'
import { bareWord, isPossessive } from '../tokens/bare-word.ts'
import { linkBefore } from '../mentions/behind-link.ts'
import { nounPhraseBefore, type Words } from '../mentions/noun-phrases.ts'
import { isRussian } from '../russian/nominative-names.ts'
import { isModifier } from '../russian/modifiers.ts'
import { titleStart } from '../russian/title.ts'

/** What the words of an office say: the kinds it may be of, the country and whatever else narrows it down. */
export type Office = {
  kinds: ReadonlySet<string>
  countries: ReadonlySet<string>
  words: ReadonlySet<string>
  /** Whose it is, in small letters: "roe" of "Roe’s lawyer", "her" of a fact that says "her lawyer". */
  owner?: string
}

/** An office printed beside a name. `span` is as printed, `at` the item of the name. */
export type RoleFact = { entity: Entity; span: Span; at: number; office: Office }

/** The offices that an article prints beside names: "Harbour Minister Jane Roe", "Jane Roe, a minister,". */
export function findRoleFacts(words: Words, entities: Entities, runs: Iterable<Run>): RoleFact[] {
  const facts: RoleFact[] = []
  for (const run of new Set(runs)) {
    if (run.type !== 'name' || run.name === undefined) continue
    const entity = entities.of(run.name)?.entity
    if (entity === undefined || (isRussian(words.items, run.name) && !entity.isEvident)) continue
    const range =
      roleBefore(words, run, run.name) ?? roleAfter(words, run) ?? roleBeforeComma(words, run)
    const span = range === undefined ? undefined : spanOf(words, range)
    if (range === undefined || span === undefined) continue
    facts.push(createFact(words, entity, span, run.name.from, range))
  }
  return facts
}

/** Most offices are only shown: what their words say is read when a description is compared with them. */
function createFact(words: Words, entity: Entity, span: Span, at: number, range: Range): RoleFact {
  let office: Office | undefined
  return {
    entity,
    span,
    at,
    get office() {
      return (office ??= officeOf(words, range))
    },
  }
}

type Range = { from: number; to: number }

/** Reads the kinds of office, the country and the other words of a phrase. */
export function officeOf({ items, runs }: Words, { from, to }: Range): Office {
  const words = items.slice(from, to).map(bareWord)
  const length = endOfHead(items, from, to)
  const end = length < 0 ? to : from + length
  const head = items.slice(behindOwner(items, from, end), end).map(bareWord)
  const text = items
    .slice(behindOwner(items, from, end), to)
    .map(bareWord)
    .join(' ')
  // A "deputy director" is no deputy.
  const ofHead = head.flatMap((word, index) =>
    word === 'deputy' && index < head.length - 1 ? [] : officeKinds(word),
  )
  const kinds = isOfAnother(items, from, end) ? [] : ofHead
  const isPremier = /prime minister/.test(head.join(' '))
  const isRussianState = /глав(?:а|ы|е|у|ой) государства/.test(text)
  const isState = isRussianState || (head.at(-1) === 'head' && /head of state/.test(text))
  const isForeign = /foreign (?:minister|ministry|secretary)|иностранных дел|мид(?: |$)/.test(text)
  const more = [
    ...(isPremier ? ['premier'] : []),
    ...(isState ? ['president', 'monarch'] : []),
    ...(isForeign ? ['foreign'] : []),
  ]
  const wide = isPremier ? 'minister' : isRussianState ? 'chief' : undefined
  const narrow = kinds.filter((kind) => kind !== wide)
  const owner = ownerIn({ items, runs }, from, end, to)
  return {
    kinds: new Set([...narrow, ...more]),
    countries: new Set(words.map(countryOf).filter((country) => country !== undefined)),
    words: new Set(words),
    ...(owner !== undefined && { owner }),
  }
}

/** "партнёр | вратаря": behind a noun that no list has, the office is a master's. */
function isOfAnother(items: Words['items'], from: number, end: number): boolean {
  const head = items
    .slice(from, end)
    .findIndex(({ lower }) => russianNouns(lower).some(({ kind }) => kind === 'role'))
  if (head <= 0) return false
  const before = items.slice(from, from + head)
  return before.some(
    (item, index) =>
      item.kind === 'word' && item.class === 'open' && !isModifier(items, from + index),
  )
}

/** "Roe’s | lawyer", "her | lawyer", "адвокат | Лосева": whose office it is, if somebody’s. */
function ownerIn(
  { items, runs }: Words,
  from: number,
  end: number,
  to: number,
): string | undefined {
  const behind = behindOwner(items, from, end)
  const owner = behind > from ? items[behind - 1] : undefined
  if (owner !== undefined) return bareWord(owner)
  const first = items[from]?.lower ?? ''
  if (isOwnerPronoun(first)) return first
  const isRussianOwner =
    end < to &&
    runs.get(end)?.type === 'name' &&
    russianNouns(items[end - 1]?.lower ?? '').length > 0
  return isRussianOwner ? items[Math.min(to, runs.get(end)?.to ?? to) - 1]?.lower : undefined
}

/** "her lawyer": it tells of an owner, but not whom. */
export function isOwnerPronoun(word: string): boolean {
  return OWNERS.has(word) || RUSSIAN_OWNERS.has(word)
}

/** "the president’s | spokesman", "the governor’s | wife": the office of the owner is not that of who is meant. */
function behindOwner(items: Words['items'], from: number, end: number): number {
  for (let index = end - 1; index >= from; index--) {
    const item = items[index]
    if (item !== undefined && isPossessive(item)) return index + 1
  }
  return from
}

/** Where what the office is of begins, counted from the beginning of the phrase; −1 if nothing follows. */
function endOfHead(items: Words['items'], from: number, to: number): number {
  const range = items.slice(from, to)
  const link = range.findIndex((item) => item.class === 'preposition')
  // "пресс-секретарь | губернатора", "сестра | мэра": a Russian genitive needs no preposition.
  const head = range.findIndex(({ lower }) =>
    russianNouns(lower).some(({ kind }) => kind === 'role' || kind === 'people'),
  )
  if (head < 0 || head + 1 >= range.length) return link
  return link < 0 ? head + 1 : Math.min(link, head + 1)
}

/** The office without the article before it. */
export function spanOf({ items }: Words, { from, to }: Range): Span | undefined {
  let first = from
  while (first < to && items[first]?.class === 'determiner') first++
  const [start, last] = [items[first], items[to - 1]]
  return start === undefined || last === undefined || first >= to
    ? undefined
    : { start: start.start, end: last.end }
}

function roleBefore(words: Words, run: Run, name: Range): Range | undefined {
  if (linkBefore(words, run, 0) !== undefined) return undefined
  const start = isRussian(words.items, name)
    ? titleStart(words, name.from, Math.max(0, name.from - LONGEST_TITLE))
    : Math.min(
        nounPhraseBefore(words, run.to, Math.max(0, run.from - LONGEST))?.from ?? run.from,
        run.from,
      )
  const from = behindOther(words, start, name.from)
  const to = withoutHonorifics(words.items, from, name.from)
  const hasRole = words.items.slice(from, to).some((item) => isRole(bareWord(item)))
  return hasRole ? { from, to } : undefined
}

/** "colleague | Dr.", "Rescue coordinator Lt. |": how somebody is addressed is no role, but "Sen." is one with its full stop. */
function withoutHonorifics(items: Words['items'], from: number, end: number): number {
  let to = end
  while (to > from) {
    const last = items[to - 1]
    const isStop = last?.text === '.' && items[to - 2]?.end === last.start
    const word = isStop ? items[to - 2] : last
    if (word === undefined || !(isAddress(word.lower) || last?.kind === 'punctuation')) return to
    if (isStop && !isAddress(word.lower)) return to
    to -= isStop ? 2 : 1
  }
  return to
}

/** "Minister Jane Roe and | President John Doe": what stands before another's name is not his office. */
function behindOther({ items, runs }: Words, from: number, to: number): number {
  for (let index = to - 1; index > from; index--) {
    const isJoint = /^(?:and|и)$/.test(items[index]?.lower ?? '')
    if (isJoint && runs.get(index - 1)?.name !== undefined) return index + 1
  }
  return from
}

/** "The mayor of the port, Jane Roe, said": the office, set off by commas from the name behind it. */
function roleBeforeComma(words: Words, { from, to }: Run): Range | undefined {
  const last = words.items[from - 1]
  const isSetOff = last?.text === ',' && words.items[to]?.kind === 'punctuation'
  if (!isSetOff || last === undefined) return undefined
  const phrase = nounPhraseBefore(words, from - 1, Math.max(0, from - LONGEST_APPOSITION))
  if (phrase?.kind !== 'description' || words.items[phrase.from]?.class !== 'determiner')
    return undefined
  const { from: low, to: end } = phrase
  let office = low
  while (office < end && !isRole(bareWord(words.items[office] ?? last))) office++
  if (office === end) return undefined
  // "in the words of | its director, Jane Roe": the office begins behind the last determiner before it.
  let start = office
  while (start > low && words.items[start]?.class !== 'determiner') start--
  return { from: start, to: end }
}

const LONGEST = 10
const LONGEST_TITLE = 20
const LONGEST_APPOSITION = 16

/** "Jane Roe, spokeswoman for the port," or "Jane Roe, the port’s spokeswoman,": up to the next comma. */
function roleAfter({ items, runs }: Words, { to }: Run): Range | undefined {
  const last = items[to - 1]
  if (items[to]?.text !== ',' || last === undefined || isPossessive(last)) return undefined
  let hasRole = false
  for (let index = to + 1; index < items.length && index - to < LONGEST_APPOSITION; index++) {
    const item = items[index]
    if (item === undefined || item.text === '\n') return undefined
    const isEnd =
      item.kind === 'punctuation' || item.class === 'relative' || item.class === 'auxiliary'
    if (isEnd) return hasRole ? { from: to + 1, to: index } : undefined
    if (item.class === 'preposition' && !hasRole) return undefined
    if (item.class === 'conjunction' || item.class === 'pronoun') return undefined
    // "the mayor, Jane Roe, said officers …"
    if (reportingVerbs(item.lower).some(({ form }) => form === 'finite')) return undefined
    if (runs.get(index)?.type === 'name' && !hasRole) return undefined
    hasRole ||= isRole(bareWord(item))
  }
  return undefined
}
