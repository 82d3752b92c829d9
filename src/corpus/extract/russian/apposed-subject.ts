import type { Agreement } from '../lexicon/russian-verb-forms.ts'
import type { Mention, Words } from '../mentions/noun-phrases.ts'
import { clauseEnd } from './clauses.ts'
import { nominativePhrase } from './nominative-phrase.ts'

/**
 * A name that nothing but its titles stands with between two items: "Очевидец, | водитель Рашид Дубов, | рассказал".
 */
export function apposedName(
  words: Words,
  low: number,
  high: number,
  agreement: Agreement,
): Mention | undefined {
  const found = nominativePhrase(words, low, high, agreement)
  if (found === undefined || found.certainty < 3) return undefined
  const { from, to, kind } = found.mention
  return kind === 'name' && from === low && to === high ? found.mention : undefined
}

/** "рассказал | очевидец пожара, водитель Рашид Дубов": who is only described is whoever is named behind the comma. */
export function withApposedName(
  words: Words,
  mention: Mention,
  high: number,
  agreement: Agreement,
): Mention {
  const { from, to, kind } = mention
  if (kind !== 'description' || words.items[to]?.text !== ',' || to + 1 >= high) return mention
  const end = clauseEnd(words.items, to + 1, high)
  const named = apposedName(words, to + 1, end, agreement)
  return named === undefined ? mention : { ...named, from }
}
