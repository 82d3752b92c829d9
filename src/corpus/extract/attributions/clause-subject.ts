import { isFiniteVerb } from '../tokens/finite-verbs.ts'
import type { Item } from '../tokens/items.ts'
import { nounPhraseAfter, type Mention, type Words } from '../mentions/noun-phrases.ts'

/**
 * The subject of the clause that a second verb or a participle belongs to ("rose and said", "rose, saying"): that of its
 * first finite verb, after what may lead it ("In May, …").
 *
 * @param subjectOf finds the subject of the verb at an item, not reaching back over `low`
 */
export function clauseSubject(
  words: Words,
  from: number,
  high: number,
  subjectOf: (verb: number, low: number) => Mention | undefined,
): Mention | undefined {
  const { items, runs } = words
  const low = afterLeads(items, clauseStart(items, from, high), high)
  for (let index = low + 1; index < high && index - low < REACH; index++) {
    const item = items[index]
    if (item === undefined || item.kind !== 'word' || runs.has(index)) continue
    if (!isFiniteVerb(item) || isInNounPhrase(items, index)) continue
    const mention = subjectOf(index, low)
    if (mention !== undefined) return mention
  }
  // "Jane Roe, after saying that …, left": its own verb is still to come.
  const first = nounPhraseAfter(words, low, high)
  return first !== undefined && items[first.to]?.text === ',' ? first : undefined
}

const REACH = 40
const LONGEST_CLAUSE = 80
const LONGEST_LEAD = 24

/** Where the last clause before an item begins: after a semicolon, or after ", but" and a new subject. */
function clauseStart(items: readonly Item[], from: number, high: number): number {
  for (let index = high - 2; index > from && high - index < LONGEST_CLAUSE; index--) {
    const item = items[index]
    if (item?.text === ';') return index + 1
    if (item?.kind !== 'punctuation' || !COORDINATORS.test(items[index + 1]?.lower ?? '')) continue
    const subject = items[index + 2]
    if (subject !== undefined && index + 3 < high && beginsSubject(subject)) return index + 2
  }
  return from
}

const COORDINATORS = /^(?:and|but|so|yet|though|although|while)$/

function beginsSubject({ class: wordClass, isCapital, kind }: Item): boolean {
  return wordClass === 'pronoun' || wordClass === 'determiner' || (isCapital && kind === 'word')
}

/** Over what leads a clause up to its comma: "On Monday, after the vote, | the envoy left". */
function afterLeads(items: readonly Item[], from: number, high: number): number {
  let start = from
  for (let step = 0; step < 3; step++) {
    const first = items[start]
    if (first === undefined || !isLead(first)) break
    const end = Math.min(high, start + LONGEST_LEAD)
    const comma = items.slice(start, end).findIndex(({ text }) => text === ',')
    if (comma < 0) break
    start += comma + 1
  }
  return start
}

function isLead({ class: wordClass, kind, lower }: Item): boolean {
  if (kind === 'quote') return false
  return LEADING.has(wordClass) || /(?:ing|ed)$/.test(lower)
}

const LEADING: ReadonlySet<string> = new Set(['preposition', 'adverb', 'conjunction'])

/** "the retired judge", "to report", "of claims": the form of a verb, but not one. */
function isInNounPhrase(items: readonly Item[], index: number): boolean {
  const before = items[index - 1]
  if (before?.class === 'determiner' || before?.class === 'preposition') return true
  return before !== undefined && /['’]s?$/.test(before.text) && before.class === 'open'
}
