import { isFiniteVerb } from './finite-verbs.ts'
import type { Item } from './items.ts'
import { nounPhraseAfter, type Mention, type Words } from './noun-phrases.ts'
import type { Sentence } from './sentences.ts'

/** The first noun phrase of a clause, after what may lead it ("In May, …"). */
export function clauseSubject(
  words: Words,
  sentence: Sentence,
  low: number,
  high: number,
): Mention | undefined {
  const { items } = words
  let from = Math.max(low, sentence.from)
  const first = items[from]
  if (first?.kind === 'quote' || first === undefined) from++
  const isLed = first !== undefined && (LEADING.has(first.class) || /(?:ing|ed)$/.test(first.lower))
  if (isLed) {
    const comma = items
      .slice(from, Math.min(high, from + LONGEST_ADVERBIAL))
      .findIndex(({ text }) => text === ',')
    from = comma < 0 ? from + 1 : from + comma + 1
  }
  for (let index = from; index < high && index - from < LONGEST_ADVERBIAL; index++) {
    const mention = nounPhraseAfter(words, index, high)
    if (mention === undefined) continue
    if (isBeforeVerb(items[mention.to])) return mention
    index = mention.to - 1
  }
  return undefined
}

function isBeforeVerb(item: Item | undefined): boolean {
  if (item === undefined) return false
  if (/^(?:later|ago|earlier)$/.test(item.lower)) return false
  return (
    item.text === ',' || item.class === 'relative' || item.class === 'adverb' || isFiniteVerb(item)
  )
}

const LONGEST_ADVERBIAL = 24
const LEADING: ReadonlySet<string> = new Set(['preposition', 'adverb', 'conjunction'])
