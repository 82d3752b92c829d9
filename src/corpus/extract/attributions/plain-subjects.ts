import type { Item } from '../tokens/items.ts'
import { nounPhraseBefore, type Mention, type Words } from '../mentions/noun-phrases.ts'
import type { Sentence } from '../tokens/sentences.ts'

/**
 * All that stands before a verb in its clause, where no noun phrase could be told apart as its subject.
 *
 * @example in "In May, | supporters of Jane Roe | say": all three words
 */
export function plainSubject({ items }: Words, verb: number, low: number): Mention | undefined {
  let to = verb
  while (to > low && /^(?:adverb|auxiliary)$/.test(items[to - 1]?.class ?? '')) to--
  let from = to
  while (from > low && to - from < LONGEST && isInside(items[from - 1])) from--
  while (from < to && items[from]?.class === 'adverb') from++
  const first = items[from]
  const isWhole = from < to && first?.class !== 'preposition' && !isInside(items[from - 1])
  return isWhole || from === low ? nonEmpty(from, to) : undefined
}

function nonEmpty(from: number, to: number): Mention | undefined {
  return from < to ? { from, to, kind: 'description' } : undefined
}

const LONGEST = 10

function isInside(item: Item | undefined): boolean {
  if (item === undefined || item.kind === 'punctuation' || item.kind === 'quote') return false
  return !/^(?:conjunction|relative|auxiliary)$/.test(item.class) && !/ing$/.test(item.lower)
}

/** "Roe, | citing the minutes, said": the noun phrase that begins the sentence, before the comma of a participle. */
export function subjectBeforeComma(
  words: Words,
  { from }: Sentence,
  participle: number,
): Mention | undefined {
  if (words.items[participle - 1]?.text !== ',') return undefined
  const mention = nounPhraseBefore(words, participle - 1, from)
  return mention?.from === from ? mention : undefined
}
