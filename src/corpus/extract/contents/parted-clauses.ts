import { hasFiniteVerb, isFiniteVerb } from '../tokens/finite-verbs.ts'
import type { Item } from '../tokens/items.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'
import type { Content } from '../drafts/rules.ts'

/** "The port is not, she said, | in danger": whether a part of a clause ends without what its auxiliary needs. */
export function isIncomplete(items: readonly Item[], { from, to }: Content): boolean {
  let last = to - 1
  while (items[last]?.kind === 'punctuation') last--
  if (items[last]?.class === 'adverb') last--
  return items[last]?.class === 'auxiliary' && !hasFiniteVerb(items, from, last)
}

/** "Roe, according to Doe, | said it rained": who spoke in the one part, and in the other what he said. */
export function isReportParted(items: readonly Item[], first: Content, { from }: Content): boolean {
  const verb = items[from]?.class === 'adverb' ? items[from + 1] : items[from]
  const isReport = reportingVerbs(verb?.lower ?? '').some(
    ({ form, frames }) => form === 'finite' && /q.*t/.test(frames),
  )
  // "Рощина" has the ending of a predicate.
  const isSubject = first.to - first.from === 1 || !hasFiniteVerb(items, first.from, first.to)
  return isReport && isSubject
}

/**
 * "It is not true, she said, | that it rains": alone the part behind the attribution would say what was never said, so that
 * both parts and the attribution between them are one statement.
 */
export function isInseparable(items: readonly Item[], first: Content, { from }: Content): boolean {
  const next = items[from + 1]
  const isThat = items[from]?.lower === 'that' && items[from - 1]?.text === ','
  const isClause = isThat && next !== undefined && !isFiniteVerb(next)
  return from > first.to && (isClause || isIncomplete(items, first))
}
