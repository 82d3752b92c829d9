import type { Search } from '../search/search.ts'
import type { Answer } from '../statement/answer.ts'
import type { SpeakerRef } from '../statement/speaker.ts'

/**
 * What was asked to be followed, where several speakers are listed: "Marlow and Sokolov" asks what Marlow said about
 * Sokolov, but to follow them is to follow both.
 */
export async function withListedSpeakers(
  asked: Answer,
  { findSpeakers }: Pick<Search, 'findSpeakers'>,
  today: Temporal.PlainDate,
): Promise<Answer> {
  const { question, interpretation } = asked
  const listed: Named[] = []
  for (const part of question.split(JOINT)) {
    const words = part.match(WORD) ?? []
    const named = await namedBy(words)
    if (named) listed.push(named)
    // Behind other words the list goes on with what they are about.
    if (named?.name.length !== words.length) break
  }
  const ids = new Set(listed.map(({ speaker }) => speaker.id))
  const isWhole = interpretation.speakers.every(({ id }) => ids.has(id))
  if (ids.size < 2 || !isWhole) return asked
  const names = new Set(listed.flatMap(({ name }) => name.map((word) => word.toLowerCase())))
  return {
    ...asked,
    interpretation: {
      ...interpretation,
      speakers: unique(listed.map(({ speaker }) => speaker)),
      // A whole name can be one word of a topic.
      topic: interpretation.topic.filter((word) => !word.split(' ').every((one) => names.has(one))),
    },
  }

  /** The one speaker whom the words before the first small one name. */
  async function namedBy(words: readonly string[]): Promise<Named | undefined> {
    const end = words.findIndex((word) => BEHIND_NAME.has(word.toLowerCase()))
    const name = end === -1 ? words : words.slice(0, end)
    if (name.length === 0 || name.length > NAME_WORDS) return undefined
    const { speakers } = await findSpeakers(name.join(' '), today)
    const [speaker, another] = speakers
    return speaker && !another
      ? { speaker: { id: speaker.id, name: speaker.name }, name }
      : undefined
  }
}

type Named = { readonly speaker: SpeakerRef; readonly name: readonly string[] }

function unique(speakers: readonly SpeakerRef[]): SpeakerRef[] {
  return [...new Map(speakers.map((speaker) => [speaker.id, speaker])).values()]
}

const WORD = /[\p{L}\p{N}\p{M}’'-]+/gu
const JOINT = /\s*[,;&+]\s*(?:(?:and|и)\s+)?|\s+(?:and|or|и|или)\s+/iu
const NAME_WORDS = 4
const BEHIND_NAME: ReadonlySet<string> = new Set(
  'about on of since from before until in during о об обо про насчет насчёт с со до за в во'.split(
    ' ',
  ),
)
