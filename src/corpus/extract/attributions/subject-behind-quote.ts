import type { Cue } from './cues.ts'
import type { Item } from '../tokens/items.ts'
import { nounPhraseAfter, type Mention, type Words } from '../mentions/noun-phrases.ts'

/**
 * The subject that stands between a quotation and its verb, with all that is said of it in between.
 *
 * @example in "“It rains,” | Jane Roe |, 30, of Oslo, who was there, said"
 */
export function subjectBehindQuote(words: Words, cue: Cue, low: number): Mention | undefined {
  if (cue.form !== 'finite' || !cue.verb.frames.includes('q')) return undefined
  const { items } = words
  for (let index = cue.from - 2; index >= low && cue.from - index < LONGEST; index--) {
    const item = items[index]
    if (item === undefined || item.kind !== 'quote') continue
    if (!item.endsClosed) return undefined
    const mention = nounPhraseAfter(words, index + 1, cue.from)
    const next = mention === undefined ? undefined : items[mention.to]
    const isDescribed =
      next !== undefined && (/^[,(—–-]$/.test(next.text) || next.class === 'preposition')
    return isDescribed ? mention : undefined
  }
  return undefined
}

const LONGEST = 40

/**
 * All that stands between a quotation and its verb, where no pause divides it: the subject, if only its end is known.
 *
 * @param known the noun phrase right before the verb, if there is one
 * @example in "“It rains,” | the senator and candidate | said": both, not the candidate alone
 */
export function wholeSubject(
  { items }: Words,
  cue: Cue,
  low: number,
  known: Mention | undefined,
): Mention | undefined {
  if (cue.form !== 'finite' || !cue.verb.frames.includes('q')) return known
  const end = known?.to ?? verbGroupStart(items, cue.from)
  for (let index = end - 1; index >= low && end - index < LONGEST_PLAIN; index--) {
    const item = items[index]
    if (item === undefined || item.kind === 'punctuation' || item.class === 'relative') return known
    if (item.kind !== 'quote') continue
    // "“It rains,” | and Jane Roe | said", "“…,” but | added": the conjunction begins another clause.
    const isOther = items[index + 1]?.class === 'conjunction'
    if (!item.endsClosed || index + 1 >= end || index + 1 === known?.from || isOther) return known
    const isOneName = known !== undefined && !isLinked(items, index + 1, known.from)
    return isOneName
      ? { ...known, from: index + 1 }
      : { from: index + 1, to: end, kind: 'description' }
  }
  return known
}

const LONGEST_PLAIN = 14

/** "the mayor of Westport and | …": what follows is not what the whole phrase names. */
function isLinked(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some((item) => /^(?:preposition|conjunction)$/.test(item.class))
}

function verbGroupStart(items: readonly Item[], verb: number): number {
  let start = verb
  while (/^(?:adverb|auxiliary)$/.test(items[start - 1]?.class ?? '')) start--
  return start
}
