import type { Item } from '../tokens/items.ts'
import type { VerbForm } from '../lexicon/reporting-verbs.ts'
import { nounPhraseBefore, type Words } from '../mentions/noun-phrases.ts'
import type { Sentence } from '../tokens/sentences.ts'

/**
 * Whether a past form behind a comma only tells what was done to the subject: "Roe, | told that it rained, left".
 *
 * No comma parts a subject from its verb, so that one right behind the subject of a clause opens an aside; but "the port, said
 * Roe, will close" has a verb of saying before its own subject.
 *
 * @param verb the item of the verb, `to` the one behind all of its words
 */
export function isPassiveAside(
  words: Words,
  sentence: Sentence,
  { lemma, frames }: VerbForm,
  verb: number,
  to: number,
): boolean {
  const { items } = words
  if (items[verb - 1]?.text !== ',' || /s$/.test(items[verb]?.lower ?? '')) return false
  const isTransitive = /[acin]/.test(frames) || /_?about$/.test(lemma) || lemma === 'question'
  const isPassive = isTransitive || /^(?:by|to)$/.test(items[to]?.lower ?? '')
  const subject = isPassive ? nounPhraseBefore(words, verb - 1, sentence.from) : undefined
  return subject !== undefined && opensClause(items, subject.from, sentence.from)
}

/** Whether a noun phrase begins a sentence, or its main clause behind a conjunction or what leads in. */
function opensClause(items: readonly Item[], from: number, low: number): boolean {
  const [before, first] = [items[from - 1], items[low]]
  if (from === low || before?.kind === 'quote') return true
  if (before?.class === 'conjunction') return from - 1 === low || items[from - 2]?.text === ','
  const isNear = from - low < LONGEST_LEAD
  if (before?.text !== ',' || first === undefined || !isNear) return false
  const isLed = /^(?:preposition|adverb)$/.test(first.class) || /(?:ing|ed)$/.test(first.lower)
  return isLed && !hasComma(items, low, from - 1)
}

function hasComma(items: readonly Item[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (items[index]?.text === ',') return true
  return false
}

// Items: nothing longer only leads in.
const LONGEST_LEAD = 40
