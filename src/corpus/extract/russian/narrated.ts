import type { Attribution } from '../attributions/attribution.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'
import type { Agreement } from '../lexicon/russian-verb-forms.ts'
import type { Item } from '../tokens/items.ts'
import { clauseEnd } from './clauses.ts'
import { verbAgreement } from './verb-agreement.ts'

/**
 * Whether a writer tells on behind the comma that closes a Russian clause: "сообщил, что мост закроют, | и покинул зал", "…, |
 * после чего покинул зал", "…, | чем удивил всех".
 *
 * The verb agrees with the one of saying, or is the first of all in the past.
 *
 * @param from where what was said begins, `at` the item behind the comma
 */
export function isToldOn(
  items: readonly Item[],
  attribution: Attribution,
  from: number,
  at: number,
): boolean {
  if (attribution.language !== 'ru' || items[at - 1]?.text !== ',') return false
  const isJoined = /^(?:и|но)$/.test(items[at]?.lower ?? '')
  const link = isJoined ? 1 : linkLength(items, at)
  if (link === 0) return false
  let verb = at + link
  while (items[verb]?.class === 'adverb') verb++
  const cue = agreementOfCue(items, attribution)
  if (cue !== undefined && isSamePast(items[verb], cue)) return true
  const end = clauseEnd(items, verb, items.length)
  return !isJoined && hasPast(items, verb, end) && !hasPast(items, from, at)
}

/** Whether a verb in the past stands among items. */
export function hasPast(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some(isPast)
}

function isPast(item: Item): boolean {
  if (item.kind === 'word' && !item.isCapital && WITHOUT_L.test(item.lower)) return true
  const agreement = verbAgreement(item)
  return agreement !== undefined && /л[аои]?(?:с[ья])?$/.test(item.lower)
}

const WITHOUT_L =
  /^(?:погиб|умер|замер|смог|помог|исчез|вырос|возрос|зарос|замёрз|замерз|л[её]г|достиг|возник|привык|проник|настиг|[а-я]{0,4}(?:н[её]с|в[её]з|пас|лез|полз))$/

function isSamePast(item: Item | undefined, { number, gender }: Agreement): boolean {
  if (item === undefined || !isPast(item)) return false
  const own = verbAgreement(item)
  return own?.number === number && own.gender === gender
}

function agreementOfCue(
  items: readonly Item[],
  { from, to, cue, mention }: Attribution,
): Agreement | undefined {
  const end = Math.max(to, mention?.to ?? 0)
  const verb = items.slice(from, end).find(({ start }) => start === cue.start)
  return reportingVerbs(verb?.lower ?? '').find(({ rest }) => rest.length === 0)?.agreement
}

/** "после чего", "чем", "на что": how a clause points back to all of the one before. */
function linkLength(items: readonly Item[], at: number): number {
  const [first = '', second = ''] = [items[at]?.lower, items[at + 1]?.lower]
  if (first === 'чем') return 1
  return `${first} ${second}` === 'после чего' || `${first} ${second}` === 'на что' ? 2 : 0
}
