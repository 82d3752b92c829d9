import type { StatementRecord } from '../../store/store.ts'
import { type ComparedWord, comparedWords } from './compared-words.ts'
import { type Letters, toLetters } from './find-words.ts'

/** A statement's passage, taken apart for comparing. */
export type Passage = {
  readonly record: StatementRecord
  readonly words: readonly ComparedWord[]
  readonly letters: Letters
  /** The speaker's own words: indices of words that stand together in marks, or are parted only by an attribution. */
  readonly quotations: readonly Quotation[]
  /** The same without what stands in brackets, where that may be an editor's; none where nothing does. */
  readonly spoken: readonly Quotation[]
  /** Which words are the speaker's own; the others are the publisher's. */
  readonly isOwn: readonly boolean[]
}

type Quotation = { readonly words: readonly number[]; readonly letters: Letters }

/** Takes a statement apart. Of a reported one no word is the speaker's own. */
export function toPassage(record: StatementRecord): Passage {
  const words = comparedWords(record.passage)
  const quotations = quotationsOf(record, words)
  const own = new Set(quotations.flat())
  return {
    record,
    words,
    letters: toLetters(words),
    isOwn: words.map((_, at) => own.has(at)),
    quotations: quotations.map((indices) => toQuotation(indices, words)),
    spoken: quotations.flatMap((indices) => {
      const spoken = indices.filter((at) => words[at]?.isBracketed === false)
      return spoken.length === indices.length ? [] : [toQuotation(spoken, words)]
    }),
  }
}

function toQuotation(indices: readonly number[], words: readonly ComparedWord[]): Quotation {
  return { words: indices, letters: toLetters(indices.flatMap((at) => words[at] ?? [])) }
}

function quotationsOf(
  { kind, quotes }: StatementRecord,
  words: readonly ComparedWord[],
): number[][] {
  if (kind === 'reported') return []
  if (quotes.length === 0) return kind === 'direct' ? [words.map((_, at) => at)] : []
  const quotations: number[][] = []
  for (const { start, end } of quotes) {
    const inside = words.flatMap((word, at) => (start <= word.start && word.end <= end ? [at] : []))
    const [first] = inside
    if (first === undefined) continue
    const last = quotations.at(-1)
    const before = last?.at(-1) ?? -Infinity
    // Marked fragments of a publisher's sentence never make one quotation.
    if (last && kind === 'direct' && first - before <= INTERRUPTION) last.push(...inside)
    else quotations.push(inside)
  }
  return quotations
}

/** "…," the spokesman of the ministry told reporters on Monday, "…": so many words go between parts of one quotation. */
const INTERRUPTION = 12
