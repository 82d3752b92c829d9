import type { Item } from '../tokens/items.ts'
import { isFiniteVerb } from '../tokens/finite-verbs.ts'
import { isPeople, isRole } from '../lexicon/roles.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'
import { bareWord } from '../tokens/bare-word.ts'
import { nounPhraseBefore, type Mention, type Words } from './noun-phrases.ts'

/**
 * The noun phrase that words right before a verb only narrow: who is named in a relative clause, behind a participle or as an
 * example or exception is not the subject. Not reaching back over `low`, or where a participle ends there ("a man claiming |
 * to be Jane Roe") over `lowest`.
 *
 * @example in "The man who shot | Jane Roe | said": "The man"
 */
export function headOfModifier(
  words: Words,
  mention: Mention,
  low: number,
  lowest: number,
): Mention | undefined {
  if (!mayBeGoverned(words, mention)) return undefined
  const { items } = words
  const { from, to, kind } = mention
  const isNamed = kind !== 'description'
  const isLed =
    PARTICIPLE.test(items[low - 1]?.lower ?? '') || REFLEXIVE.test(items[from - 1]?.lower ?? '')
  const least = isNamed && isLed ? lowest : low
  if (isNamed && isExcepted(items, from)) return { from: from - 2, to, kind: 'description' }
  for (let index = from - 1; index > least && from - index < LONGEST; index--) {
    const item = items[index]
    if (item === undefined || item.kind !== 'word') return undefined
    if (SUBJECT_RELATIVES.test(item.lower) || (isNamed && isRelativeThat(items, index)))
      return (
        nounPhraseBefore(words, index, least) ?? { from: index - 1, to: index, kind: 'description' }
      )
    if (!isNamed) continue
    if (OPENING.test(item.lower) || item.class === 'relative') return undefined
    const before = items[index - 1]
    const isExample = item.lower === 'such' && items[index + 1]?.lower === 'as'
    if (isExample || (PARTICIPLE.test(item.lower) && before !== undefined && isSomebody(before)))
      return nounPhraseBefore(words, index, least)
  }
  return undefined
}

const LONGEST = 10
const SUBJECT_RELATIVES = /^(?:who|which|whom)$/
const PARTICIPLE = /^.{3,}(?:ing|ed)$/

/** Behind these a clause of its own begins: "a man who left when Jane Roe said". */
const OPENING =
  /^(?:that|when|if|because|since|after|before|until|till|while|although|though|how|what|why|where)$/

function mayBeGoverned({ items }: Words, { from, kind }: Mention): boolean {
  const [governor, before] = [items[from - 1], items[from - 2]]
  if (governor === undefined || kind === 'pronoun') return false
  if (kind === 'description') return reportingVerbs(governor.lower).length === 0
  const first = items[from]
  // "who trained Carl Ohm in Ohio": the verb was taken for part of the phrase.
  if (governor.class === 'relative') return first !== undefined && isVerbLike(first)
  if (governor.class === 'preposition') return true
  if (LINKING.test(governor.lower) || REFLEXIVE.test(governor.lower)) return !isIdentified(before)
  return isVerbLike(governor) && before?.class !== 'determiner'
}

/** "as Jane Roe", "to be Jane Roe", "but Jane Roe" */
const LINKING = /^(?:as|be|is|was|but|except)$/
const REFLEXIVE = /(?:self|selves)$/

/** "a man identified as Jane Roe": so others say. */
function isIdentified(item: Item | undefined): boolean {
  return item !== undefined && /^(?:identified|known|named)$/.test(item.lower)
}

/** An open word that is no word for people: before a name perhaps the verb that governs it. */
function isVerbLike(item: Item): boolean {
  const { class: wordClass, isCapital, isCalendar, kind, lower } = item
  if (wordClass !== 'open' || kind !== 'word' || isCapital || isCalendar) return false
  return !isSomebody(item) && !NAMING.test(lower)
}

/** "a man named Jane Roe" */
const NAMING = /^(?:named|called|nicknamed|dubbed)$/

function isSomebody(item: Item): boolean {
  const word = bareWord(item)
  return isRole(word) || isPeople(word)
}

/** "the firm that employs Jane Roe", not "the claim that Jane Roe left": behind a noun and before a verb. */
function isRelativeThat(items: readonly Item[], index: number): boolean {
  const [before, item, next] = [items[index - 1], items[index], items[index + 1]]
  if (item?.lower !== 'that' || before === undefined || next === undefined) return false
  if (before.class !== 'open' || before.kind !== 'word' || isFiniteVerb(before)) return false
  return next.class === 'auxiliary' || (isVerbLike(next) && /(?:[^s]s|ed)$/.test(next.lower))
}

/** "nobody but Jane Roe", "everyone except Jane Roe" */
function isExcepted(items: readonly Item[], from: number): boolean {
  const isException = /^(?:but|except|besides)$/.test(items[from - 1]?.lower ?? '')
  return (
    isException && /^(?:(?:no|any|every)(?:body|one)|all|none)$/.test(items[from - 2]?.lower ?? '')
  )
}
