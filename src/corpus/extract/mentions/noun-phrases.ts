import { JOINTS } from '../lexicon/function-words.ts'
import { isJoinedToObject, isOfEither } from './apposed-names.ts'
import { isNoun, linkBefore, LINKS, narrowsNoun } from './behind-link.ts'
import { isFiniteVerb } from '../tokens/finite-verbs.ts'
import { descriptionStart, jointStart, linkedStart, modifiersStart } from './phrase-starts.ts'
import { withNameAtHead } from './headed-name.ts'
import type { Item } from '../tokens/items.ts'
import { isOrganisationWord } from '../lexicon/organisations.ts'
import { isPeople, isRole } from '../lexicon/roles.ts'
import type { Run } from './names.ts'
import { bareWord, isPossessive } from '../tokens/bare-word.ts'

/**
 * The words that name a speaker, as items; `name` are those of the name itself. `relative` is where a "who" ends that
 * stands for them before the verb.
 */
export type Mention = {
  from: number
  to: number
  kind: 'name' | 'organisation' | 'pronoun' | 'description'
  name?: { from: number; to: number }
  relative?: number
}

/** Items with their runs of capitals: what the phrases of a text are read from. */
export type Words = { items: readonly Item[]; runs: ReadonlyMap<number, Run> }

/**
 * The noun phrase that ends with the item before `end`, not reaching back over `low`.
 *
 * @example in "On Tuesday the ministry’s new spokesman John Roe | said": "the ministry’s new spokesman John Roe"
 */
export function nounPhraseBefore(words: Words, end: number, low: number): Mention | undefined {
  const last = words.items[end - 1]
  if (last === undefined || end - 1 < low) return undefined
  if (isSubjectPronoun(last)) return { from: end - 1, to: end, kind: 'pronoun' }
  const run = words.runs.get(end - 1)
  if (run !== undefined && run.from >= low) return phraseOfRun(words, run, low)
  const isShare = last.text === '%' && words.items[end - 2]?.kind === 'number'
  if (isShare && end - 2 >= low) return { from: end - 2, to: end, kind: 'description' }
  if (last.class !== 'open' || last.endsClosed) return undefined
  const from = descriptionStart(words, end - 1, low)
  return from === undefined
    ? undefined
    : withNameAtHead(words, { from, to: end, kind: 'description' })
}

/**
 * The noun phrase that begins at an item, ending before `high`.
 *
 * @example in "“…,” said | a spokesman for the port, John Roe, on Tuesday": "a spokesman for the port, John Roe"
 */
export function nounPhraseAfter(words: Words, from: number, high: number): Mention | undefined {
  const first = words.items[from]
  if (first === undefined || from >= high) return undefined
  const isObject = OBJECT_PRONOUNS.has(first.lower) && !isOwner(words.items, from)
  if (isSubjectPronoun(first) || isObject) {
    return { from, to: from + 1, kind: 'pronoun' }
  }
  let to = from
  let name: Mention['name']
  let last: Run | undefined
  while (to < high && to - from < LONGEST && name === undefined) {
    const item = words.items[to]
    const run = words.runs.get(to)
    if (item === undefined) break
    if (run !== undefined) {
      to = Math.min(run.to, high)
      last = run
      const isOther =
        run.from > from && (narrowsNoun(words, run, from) || isJoinedToObject(words, run.from - 1))
      const isWhole = !isOther && !isModifier(words, run, from, high) && !isNamedThe(words, run)
      if (run.type === 'name' && isWhole) name = run.name
    } else if (goesOn(words, to, from) || joinsNames(words, to, last)) {
      to++
    } else break
  }
  if (to === from) return undefined
  if (name !== undefined) return { from, to: jointEnd(words, to, high), kind: 'name', name }
  const named = namedAfterComma(words, to, high)
  if (named?.name !== undefined && isOfEither(words, to, from - 1))
    return { from, to: named.to, kind: 'description' }
  if (named?.name !== undefined) return { from, to: named.to, kind: 'name', name: named.name }
  if (last?.name !== undefined && last.to === to) return organisationPhrase(from, to, last)
  const isPhrase = first.class === 'determiner' || hasHead(words, from, to)
  return isPhrase ? { from, to, kind: 'description' } : undefined
}

const LONGEST = 16
const OBJECT_PRONOUNS: ReadonlySet<string> = new Set(['him', 'her', 'them', 'нему', 'ней'])
const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(
  'he she they it we i you он она они оно мы я вы ты та тот'.split(' '),
)

/** "her | nurse": she only owns who is meant. */
function isOwner(items: readonly Item[], index: number): boolean {
  const next = items[index + 1]
  if (items[index]?.lower !== 'her' || next === undefined) return false
  return next.kind === 'number' || isNoun(next)
}

function isSubjectPronoun({ lower }: Item): boolean {
  return SUBJECT_PRONOUNS.has(lower) || /^(?:he|she|they|it|we)['’](?:s|d|ve|re|ll)$/.test(lower)
}

function phraseOfRun(words: Words, run: Run, low: number): Mention {
  const from = modifiersStart(words, run.from, low)
  if (run.type === 'name' && run.name !== undefined) {
    const link = linkBefore(words, run, low)
    if (link !== undefined) {
      const start = descriptionStart(words, link - 1, low) ?? link - 1
      return { from: start, to: run.to, kind: 'description' }
    }
    const first = jointStart(words, from, low)
    if (first < from && isJoinedToObject(words, from - 1))
      return { from: first, to: run.to, kind: 'description' }
    return { from: first, to: run.to, kind: 'name', name: run.name }
  }
  if (run.name !== undefined) {
    const first = jointStart(words, from, low)
    if (first < from) return { from: first, to: run.to, kind: 'name', name: run.name }
    return organisationPhrase(linkedStart(words, from, low), run.to, run)
  }
  const start = descriptionStart(words, run.to - 1, low) ?? from
  return withNameAtHead(words, { from: Math.min(start, from), to: run.to, kind: 'description' })
}

function organisationPhrase(from: number, to: number, { name }: Run): Mention {
  const isWhole = name !== undefined && name.from - from <= 1
  // "a spokesman for the Ministry" is somebody, not the Ministry.
  return isWhole ? { from, to, kind: 'organisation', name } : { from, to, kind: 'description' }
}

/** Whether the phrase has a noun for people or bodies before its first preposition. */
export function hasHead({ items, runs }: Words, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const item = items[index]
    if (item === undefined || item.class === 'preposition') return false
    const word = bareWord(item)
    if (isRole(word) || isPeople(word) || isOrganisationWord(word)) return true
    if (runs.get(index)?.type === 'organisation') return true
  }
  return false
}

/** "the Harbour Fire": with an article right before it, what looks like a name is none of a person. */
function isNamedThe({ items }: Words, { from, name }: Run): boolean {
  return items[from - 1]?.lower === 'the' && name?.from === from
}

/** "the Harbour Fire and | Rescue Service": more of the same name. */
function joinsNames({ items, runs }: Words, index: number, last: Run | undefined): boolean {
  return last?.to === index && JOINTS.has(items[index]?.lower ?? '') && runs.has(index + 1)
}

/**
 * Whether a name only narrows down what follows: "Roe’s lawyer Jane Doe", "Roe campaign manager Jane Doe", "one Roe aide".
 */
function isModifier({ items, runs }: Words, run: Run, from: number, high: number): boolean {
  const last = items[run.to - 1]
  if (last !== undefined && isPossessive(last))
    return run.to < high && items[run.to]?.class === 'open'
  const next = items[run.to]
  const isHeaded = next?.class === 'open' && next.kind === 'word' && run.to < high
  if (isHeaded && items[from]?.class === 'determiner' && from < run.from) return true
  for (let index = run.to; index < high && index - run.to < 5; index++) {
    const item = items[index]
    if (item === undefined || item.class !== 'open' || item.kind !== 'word') return false
    if (runs.get(index)?.type === 'name')
      return index > run.to && isNounBefore(items[index - 1] ?? item, runs.get(index))
  }
  return false
}

/** Whether a word before a name says what he is: a known word for people, before a full name any that is no verb. */
function isNounBefore(item: Item, run: Run | undefined): boolean {
  const word = bareWord(item)
  if (isRole(word) || isPeople(word)) return true
  return run !== undefined && run.to - run.from > 1 && !isFiniteVerb(item)
}

function goesOn({ items }: Words, index: number, from: number): boolean {
  const item = items[index]
  const next = items[index + 1]
  if (item === undefined || item.isCalendar) return false
  if (item.kind === 'number') return /^\d+(?:st|nd|rd|th)$/.test(item.text)
  if (item.class === 'determiner') return index === from || LINKS.has(items[index - 1]?.lower ?? '')
  if (item.class === 'open')
    return item.kind === 'word' && !(index > from && /ing$/.test(item.lower))
  const isInside = index > from && next !== undefined
  return isInside && LINKS.has(item.lower) && (next.class === 'open' || next.class === 'determiner')
}

function jointEnd(words: Words, to: number, high: number): number {
  const joined = words.runs.get(to + 1)
  const isJoined = JOINTS.has(words.items[to]?.lower ?? '') && joined?.type === 'name'
  return isJoined && joined.to <= high ? joined.to : to
}

/** "…, Jane Roe": a name of two words or more right after the comma of a description, no clause of hers behind it. */
function namedAfterComma(words: Words, to: number, high: number): Run | undefined {
  const run = words.runs.get(to + 1)
  if (words.items[to]?.text !== ',' || run?.type !== 'name' || run.to > high) return undefined
  const next = words.items[run.to]
  const isApposed = next?.kind !== 'word' || /^(?:preposition|relative)$/.test(next.class)
  return run.to - run.from >= 2 && run.from === to + 1 && isApposed ? run : undefined
}
