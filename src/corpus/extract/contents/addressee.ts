import type { Item } from '../tokens/items.ts'
import { prepositionalEnd, skipAdverbial } from '../mentions/adverbials.ts'
import { isMarkedAddressee } from '../mentions/marked-names.ts'
import { nounPhraseAfter, type Mention, type Words } from '../mentions/noun-phrases.ts'
import { isPossessive } from '../tokens/bare-word.ts'

/** Over the one told: "reporters", "him", "the paper". */
export function addresseeEnd(words: Words, at: number, high: number): number {
  const item = words.items[at]
  if (item === undefined) return at
  if (item.kind === 'quote') return isMarkedAddressee(words.items, at) ? at + 1 : at
  // "told CNN’s “Good Day” | that …"
  if (isPossessive(item) && isMarkedAddressee(words.items, at + 1)) return at + 2
  const isOwner = item.lower === 'her' && words.items[at + 1]?.class === 'open'
  if (OBJECTS.test(item.lower) && !isOwner) return at + 1
  if (item.kind !== 'word' || item.class === 'preposition' || item.class === 'conjunction')
    return at
  // "told jurors | that …", "told families, | “…”"
  if (item.class === 'open' && opensContent(words.items, skipAdverbial(words, at + 1, high)))
    return at + 1
  // "told BBC Scotland | that …"
  const run = words.runs.get(at)
  if (run?.from === at && opensContent(words.items, run.to)) return run.to
  const mention = nounPhraseAfter(words, at, high)
  if (isOutletBefore(words, at, mention)) return at + 1
  if (mention !== undefined && mention.kind !== 'pronoun') return mention.to
  return item.class === 'determiner' ? prepositionalEnd(words, at, high) : at
}

function opensContent(items: readonly Item[], at: number): boolean {
  const [item, next] = [items[at], items[at + 1]]
  if (item === undefined) return false
  return item.lower === 'that' || item.text === ':' || (item.text === ',' && next?.kind === 'quote')
}

const OBJECTS = /^(?:him|her|them|us|me|you|it|himself|herself|reporters|journalists|media)$/

/** "told CNN | Jane Roe “lied.”": the name behind an outlet is the subject of a clause. */
function isOutletBefore({ items }: Words, at: number, mention: Mention | undefined): boolean {
  if (mention?.name?.from !== at + 1 || !/^\p{Lu}{2,}$/u.test(items[at]?.text ?? '')) return false
  const next = items[mention.to]
  return next?.kind === 'quote' || next?.class === 'auxiliary'
}
