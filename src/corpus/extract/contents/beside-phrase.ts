import type { Attribution } from '../attributions/attribution.ts'
import { besideComma } from './beside-comma.ts'
import { phraseRule, type Before } from './content-before.ts'
import { hasFiniteVerb, isFiniteVerb } from '../tokens/finite-verbs.ts'
import type { Item } from '../tokens/items.ts'
import type { Words } from '../mentions/noun-phrases.ts'
import { isIncomplete, isInseparable, isReportParted } from './parted-clauses.ts'
import type { Content } from '../drafts/rules.ts'

/** "According to the envoy, S", "S, according to the envoy", "S, as the envoy said, S". */
export function besidePhrase(
  words: Words,
  attribution: Attribution,
  before: Before | undefined,
  high: number,
): Content[] {
  const isFirst = before === undefined
  const comma = besideComma(words, attribution.to, high, isFirst)
  const aside = attribution.mention?.kind === 'name' ? overApposition(words, comma, high) : comma
  const isOpen = before !== undefined && isIncomplete(words.items, before)
  const isClauseAside =
    aside !== undefined &&
    (isOpen || isMarked(words, aside) || hasFiniteVerb(words.items, aside.from, high))
  if (!isClauseAside) return before?.hasVerb === true ? [before] : []
  const after: Content = { ...aside, rule: phraseRule(attribution) }
  const isWhole =
    before !== undefined &&
    (isReportParted(words.items, before, aside) ||
      (before.hasVerb && isInseparable(words.items, before, aside)))
  if (isWhole) return [{ ...before, to: aside.to }]
  const first = words.items[aside.from]
  const isSplit = before !== undefined && (!before.isLead || (first !== undefined && goesOn(first)))
  return isSplit ? [before, after] : [after]
}

/** "Мост не закрыт, по словам мэра, | но опасен": one sentence of hers in two parts. */
function goesOn(first: Item): boolean {
  return isFiniteVerb(first) || /^(?:но|а|однако|зато)$/.test(first.lower)
}

/** "According to Jane Roe, the director of the port, S": from S, where the first part has no verb and the rest has. */
function overApposition(
  { items }: Words,
  aside: Content | undefined,
  high: number,
): Content | undefined {
  if (aside === undefined) return undefined
  for (let index = aside.from; index < high && index - aside.from < LONGEST_APPOSITION; index++) {
    if (items[index]?.text !== ',') continue
    const isApposition =
      !hasFiniteVerb(items, aside.from, index) && hasFiniteVerb(items, index, high)
    return isApposition && isNominal(items[aside.from]) ? { ...aside, from: index + 1 } : aside
  }
  return aside
}

function isNominal(item: Item | undefined): boolean {
  return item?.class === 'determiner' || item?.class === 'open'
}

function isMarked({ items }: Words, { from, to }: Content): boolean {
  return items
    .slice(from, Math.min(to, from + LONGEST_APPOSITION))
    .some(({ kind }) => kind === 'quote')
}

const LONGEST_APPOSITION = 24
