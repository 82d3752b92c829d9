import { nounPhraseBefore, type Mention, type Words } from './noun-phrases.ts'

/** Over "…, an apposition, said": the noun phrase before the comma (bracket, dash) that opens the apposition. */
export function nounPhraseBeforeApposition(
  words: Words,
  close: number,
  low: number,
): Mention | undefined {
  const opening = words.items[close]?.text === ')' ? '(' : words.items[close]?.text
  for (let index = close - 1; index > low && close - index <= LONGEST_APPOSITION; index--) {
    if (words.items[index]?.text !== opening) continue
    const inside = words.runs.get(index + 1)
    // "the port’s spokeswoman, Jane Roe, said": the name is the apposition.
    const isNamed = inside?.type === 'name' && inside.from === index + 1 && inside.to === close
    if (isNamed) return nounPhraseBefore(words, close, index)
    const placed = beforePlace(words, index, low)
    if (placed !== undefined) return placed
    const mention = nounPhraseBefore(words, index, low)
    if (mention !== undefined && isSubject(words, mention, index)) return mention
  }
  return undefined
}

/** Whether a noun phrase stands for itself: not behind a preposition, nor the place that another comma sets off. */
function isSubject({ items, runs }: Words, { from }: Mention, end: number): boolean {
  const before = items[from - 1]
  if (before?.class === 'preposition') return false
  return runs.get(end - 1)?.type !== 'place' || before?.text !== ','
}

/** "Jane Roe of Ohio": the name before the place. */
function beforePlace({ items, runs }: Words, end: number, low: number): Mention | undefined {
  const place = runs.get(end - 1)
  if (place === undefined || place.from - 1 < low) return undefined
  const link = items[place.from - 1]?.lower ?? ''
  if (!/^(?:of|from|in)$/.test(link) || runs.get(place.from - 2)?.type !== 'name') return undefined
  return nounPhraseBefore({ items, runs }, place.from - 1, low)
}

const LONGEST_APPOSITION = 32
