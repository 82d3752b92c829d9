import type { Item } from '../tokens/items.ts'
import { isOrganisationWord } from '../lexicon/organisations.ts'
import { genderOfGivenName } from '../lexicon/given-names.ts'
import { isRole } from '../lexicon/roles.ts'

/**
 * Where the name of a body goes on behind its head: over "of", "of the", "for" and in the names of offices "and", to the next
 * capital.
 *
 * @example in "Bureau | of Labor Statistics", "Centers | for Disease Control | and Prevention": at "Labor", "Disease", "Prevention"
 */
export function bodyGoesOn(
  items: readonly Item[],
  index: number,
  from: number,
): number | undefined {
  const [head, link, second] = [items[index - 1], items[index], items[index + 1]]
  if (head === undefined || link === undefined || link.kind !== 'word' || link.isCapital)
    return undefined
  if (!NAME_LINKS.test(link.lower)) return undefined
  const next = second?.lower === 'the' ? index + 2 : index + 1
  const name = items[next]
  if (name === undefined || name.kind !== 'word' || !name.isCapital || name.class !== 'open')
    return undefined
  if (name.isCalendar || genderOfGivenName(name.lower) !== undefined) return undefined
  if (link.lower === 'and') return isOffice(items, from, index) ? next : undefined
  const isHead = link.lower === 'of' ? isBodyHead(head) : OFFICES.test(head.lower)
  return isHead || (link.lower === 'of' && isOffice(items, from, index)) ? next : undefined
}

/** Whether a run of capitals is the name of a body over a link. */
export function isLinkedBody(items: readonly Item[], from: number, to: number): boolean {
  const isOver = items
    .slice(from, to)
    .some(({ lower, isCapital }) => !isCapital && NAME_LINKS.test(lower))
  // "House of Commons Speaker" is somebody, the "Department of Justice" is not.
  const isOfficer = isRole(items[to - 1]?.lower ?? '') && items[to - 2]?.isCapital === true
  return isOver && !isOfficer
}

function isBodyHead({ lower }: Item): boolean {
  return isOrganisationWord(lower) && !WRITINGS.test(lower)
}

/** "Department of Health | and Human Services": whether the first link of a run stands behind the head of an office. */
function isOffice(items: readonly Item[], from: number, to: number): boolean {
  for (let index = from + 1; index < to && index - from < LONGEST_HEAD; index++) {
    if (!/^(?:of|for)$/.test(items[index]?.lower ?? '')) continue
    return OFFICES.test(items[index - 1]?.lower ?? '')
  }
  return false
}

const LONGEST_HEAD = 8
const NAME_LINKS = /^(?:of|for|on|and)$/
const OFFICES =
  /^(?:ministry|department|agency|office|organi[sz]ation|commission|committee|cent(?:er|re)s?|institutes?|council|association|foundation|fund|society|bureau)$/
// "Report of …" is about what follows.
const WRITINGS =
  /^(?:report|survey|poll|study|statement|news|times|post|team|program|programme|project|paper|magazine|journal|trust|guard|house-to-house)$/
