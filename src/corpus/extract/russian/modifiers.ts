import type { Item } from '../tokens/items.ts'
import { russianNouns } from '../lexicon/russian-nouns.ts'
import { isPronominal } from './as-subject.ts'
import { verbAgreement } from './verb-agreement.ts'

/** Where the adjectives before a head begin. */
export function modifiersStart(items: readonly Item[], head: number, low: number): number {
  let from = head
  while (from > low && isModifier(items, from - 1)) from--
  return from
}

/** An adjective, ordinal number or determiner before another word. */
export function isModifier(items: readonly Item[], index: number): boolean {
  const [before, item, after] = [items[index - 1], items[index], items[index + 1]]
  if (item === undefined || item.kind === 'quote' || item.kind === 'punctuation') return false
  if (item.kind === 'number') return true
  const isBeforeNoun = after?.kind === 'word' && after.class === 'open' && !isVerb(after)
  if (item.class === 'determiner') return isBeforeNoun || after?.lower === 'же'
  if (item.class !== 'open' || !ADJECTIVE.test(item.lower) || isNoun(item) || isPronominal(item))
    return false
  const isFirst = before === undefined || before.kind !== 'word'
  const isName = item.isCapital && SURNAME.test(item.lower) && !isFirst && after?.isCapital === true
  return !isName && isBeforeNoun && !(isFirst && after.isCapital)
}

function isNoun({ lower }: Item): boolean {
  return (
    /(?:ние|тие|ствие)$/.test(lower) || russianNouns(lower).some(({ isNominative }) => isNominative)
  )
}

function isVerb(item: Item): boolean {
  return verbAgreement(item) !== undefined && russianNouns(item.lower).length === 0
}

const SURNAME = /(?:[сц]к(?:ий|ая|ого|ой)|ый|ой|ого)$/
const ADJECTIVE =
  /(?:[ыи]й|[^р]ой|[оеё]го|[оеё]му|[ыи]м|[ыи]ми|[ыи]х|[ая]я|[ую]ю|[оеё]е|[ыи]е|вшего|ного)$/
