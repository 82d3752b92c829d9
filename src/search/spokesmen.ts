import type { AliasTable } from '../language/aliases.ts'
import { nameWordKey } from '../language/name-key.ts'
import type { NamedSpeaker } from '../store/store.ts'
import { type OfficeLookup, waysToName } from './bare-office.ts'
import { officeInOtherWords } from './office-words.ts'
import { PREPOSITIONS, isPrepositionKey, isTitleKey } from './titles.ts'

/**
 * Who may speak for a body that is no speaker itself: those with statements whose office or printed role names it, such
 * as the "Kremlin spokesman" for the Kremlin, and the minister for a ministry. What they said is theirs, not the body's,
 * so that they can only be proposed.
 *
 * @param words folded, where the question has its speaker
 */
export async function findSpokesmen(
  words: readonly string[],
  lookup: OfficeLookup,
  aliases: Pick<AliasTable, 'sameKeys'>,
): Promise<readonly NamedSpeaker[]> {
  const first = words.findIndex((word) => !PREPOSITIONS.has(word))
  const bodies = waysToName(words.slice(Math.max(first, 0)), aliases)
  const ways = [...new Set([...bodies, ...bodies.flatMap(headedBy)])].slice(0, MAX_WAYS)
  const found = await Promise.all(ways.map((key) => lookup.holdersOf(key)))
  const speakFor = ways.flatMap((key, at) =>
    (found[at] ?? []).filter(
      (holder) =>
        holder.statements > 0 && holder.by !== 'name' && speaksFor(holder.key.split(' '), key),
    ),
  )
  return [
    ...new Map(speakFor.map((holder) => [`${holder.speaker.id} ${holder.key}`, holder])).values(),
  ]
}

const MAX_WAYS = 24

/** "Foreign ministry", «министерство обороны»: who heads it. */
function headedBy(body: string): string[] {
  const words = body.split(' ')
  const headed = words.some((word) => MINISTRIES.has(word))
    ? [words.map((word) => MINISTRIES.get(word) ?? word).join(' ')]
    : []
  return [...headed, ...headed.flatMap(officeInOtherWords)]
}

const MINISTRIES: ReadonlyMap<string, string> = new Map([
  [nameWordKey('ministry'), nameWordKey('minister')],
  [nameWordKey('министерство'), nameWordKey('министр')],
])

/**
 * Whether an office is one for the body: the ambassador of a country, not one to it, and nobody who was something there.
 */
function speaksFor(office: readonly string[], body: string): boolean {
  const at = ` ${office.join(' ')} `.indexOf(` ${body} `)
  const before = ` ${office.join(' ')} `.slice(0, at).trim().split(' ').filter(Boolean)
  const leads = before.filter(isPrepositionKey)
  return (
    office.some(isTitleKey) &&
    !office.some((word) => FORMER.has(word)) &&
    leads.every((word) => word === 'of')
  )
}

const FORMER: ReadonlySet<string> = new Set(
  ['former', 'ex', 'late', 'бывший', 'экс'].map(nameWordKey),
)
