import type { ContentStart } from './content-start.ts'
import { hasFiniteVerb, isFiniteVerb } from '../tokens/finite-verbs.ts'
import type { Item } from '../tokens/items.ts'
import type { Frames } from '../lexicon/reporting-verbs.ts'
import { isGivenName, isTitleOf } from '../mentions/marked-names.ts'
import type { Words } from '../mentions/noun-phrases.ts'

/** Content with nothing before it: a clause without "that", or a noun phrase. */
export function bareContent(
  { items }: Words,
  at: number,
  high: number,
  frames: Frames,
): ContentStart | undefined {
  const item = items[at]
  if (item === undefined || high - at < 2) return undefined
  const takesClause = frames.includes('z')
  if (takesClause && opensClause(items, at, high)) return { from: at, rule: 'zero-that' }
  const isGerund = frames.includes('n') && item.kind === 'word' && /ing$/.test(item.lower)
  if (isGerund) return { from: at, rule: 'noun-phrase' }
  if (!beginsPhrase(item)) return undefined
  if (frames.includes('c') && isGivenName(items, at, high)) return undefined
  const introduced = quoteAfterColon(items, at, high)
  if (introduced !== undefined) return { from: introduced, rule: 'colon' }
  const isClause =
    takesClause || (frames.includes('y') && hasFiniteVerb(items, at, Math.min(high, at + 14)))
  if (isClause && !isNoContent(items, at, high)) return { from: at, rule: 'zero-that' }
  const takesPhrase = frames.includes('n') || (frames.includes('m') && hasQuote(items, at, high))
  const isNamed = frames.includes('c') && hasComplement(items, at, high)
  return takesPhrase || isNamed ? { from: at, rule: 'noun-phrase' } : undefined
}

/** "called | him a liar", "called | Roe the worst of all": an object and what it is called. */
export function hasComplement(items: readonly Item[], at: number, high: number): boolean {
  const first = items[at]
  const isPronoun = first?.class === 'pronoun' || first?.lower === 'her'
  for (let index = at + 1; index < high && index - at < LONGEST_OBJECT; index++) {
    const [item, before] = [items[index], items[index - 1]]
    if (item === undefined || item.kind === 'punctuation') return false
    if (isPronoun) return item.class === 'determiner' || item.class === 'open'
    if (/^(?:an?|the)$/.test(item.lower)) return before?.class === 'open'
    if (item.class !== 'open' && item.class !== 'preposition' && item.class !== 'determiner')
      return false
  }
  return false
}

const LONGEST_OBJECT = 9

function hasQuote(items: readonly Item[], from: number, high: number): boolean {
  const end = Math.min(high, from + 14)
  for (let index = from; index < end; index++) {
    if (items[index]?.kind === 'quote' && !isTitleOf(items, index)) return true
  }
  return false
}

/** "gave a warning: “…”": the words after the colon are what was said. */
function quoteAfterColon(items: readonly Item[], at: number, high: number): number | undefined {
  for (let index = at + 1; index < high && index - at < 14; index++) {
    if (items[index]?.text === ':')
      return items[index + 1]?.kind === 'quote' ? index + 1 : undefined
    if (items[index]?.kind === 'quote') return undefined
    // "said | his father had told him: “…”" is a clause.
    if (items[index]?.class === 'auxiliary') return undefined
  }
  return undefined
}

/** "said | if it rains, …", "said | closing the port is wrong", "who, they said, | was there": no noun phrase, but a clause. */
function opensClause(items: readonly Item[], at: number, high: number): boolean {
  const item = items[at]
  if (item === undefined || item.kind !== 'word') return false
  const isOpener = /(?<!th)ing$|^(?:if|when|because|although|unless|once|every|even|despite)$/.test(
    item.lower,
  )
  return isOpener && hasFiniteVerb(items, at, Math.min(high, at + 30))
}

const NO_CONTENT =
  /^(?:so|stories|tales|jokes|lies|truth|nothing|yes|nope|goodbye|hello|ничего|нет|да)$/

/** "said nothing", "said little about it", but not "said no date was set". */
function isNoContent(items: readonly Item[], at: number, high: number): boolean {
  // "told the truth"
  const first = items[at]?.lower === 'the' ? at + 1 : at
  const word = items[first]?.lower ?? ''
  // "said nothing would change"
  const next = items[first + 1]
  if (word === 'nothing' && next !== undefined && isFiniteVerb(next)) return false
  if (!/^(?:no|little)$/.test(word)) return NO_CONTENT.test(word)
  return items[at + 1]?.class !== 'open' || !hasFiniteVerb(items, at + 1, Math.min(high, at + 9))
}

function beginsPhrase({ kind, class: wordClass, lower }: Item): boolean {
  if (kind === 'number') return true
  if (kind !== 'word' || /(?<!th)ing$/.test(lower)) return false
  return wordClass === 'determiner' || wordClass === 'pronoun' || wordClass === 'open'
}
