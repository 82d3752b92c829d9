import { nameKey } from '../language/name-key.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { Browse } from './browse.ts'

/** Whom an id or a name means, if it is one person; else nobody, with who nearly bears the name, or several. */
export type OneSpeaker =
  | { readonly speaker: SpeakerRef }
  | { readonly problem: 'nobody'; readonly name: string; readonly suggestion?: SpeakerRef }
  | { readonly problem: 'several'; readonly name: string; readonly people: readonly SpeakerRef[] }

export async function oneSpeaker(
  { profile, findSpeakers }: Pick<Browse, 'profile' | 'findSpeakers'>,
  name: string,
  today: Temporal.PlainDate,
): Promise<OneSpeaker> {
  const byId = await profile(name)
  if (byId) return { speaker: byId.speaker }
  const { speakers, suggestion } = await findSpeakers(name, today)
  const found = speakers.map(({ id, name: full }) => ({ id, name: full }))
  // Who is printed as "V. P. Marlow" is meant before others whom it fits.
  const exact = found.filter((person) => nameKey(person.name) === nameKey(name))
  const people = exact.length > 0 ? exact : found
  const [speaker] = people
  if (people.length > 1) return { problem: 'several', name, people }
  if (speaker) return { speaker }
  return { problem: 'nobody', name, ...(suggestion && { suggestion }) }
}
