import type { SpeakerCount, Store } from '../store/store.ts'
import { type Others, answersIn } from './answer.ts'
import type { Reading } from './interpret.ts'
import type { Question } from './question.ts'
import { type RetrieveLookup, retrieve } from './retrieve.ts'
import { isFullName } from './surnames.ts'
import { isAbbreviation } from './topic.ts'

export type OthersLookup = RetrieveLookup & Pick<Store, 'countBySpeaker' | 'statementCount'>

/** What of a question others are asked as well. */
export type AskedOfOthers = Partial<Pick<Question, 'since' | 'until' | 'phrase' | 'exclude'>>

export const NOBODY: Others = { first: [], more: 0 }

/**
 * Who else spoke on all of the topic, in the period, each with as many statements as there are when that one is asked for.
 *
 * @param asked the ids of those who were asked for
 */
export async function findOthers(
  asked: readonly string[],
  topic: Reading['topic'],
  { since: from, until, phrase, exclude = [] }: AskedOfOthers,
  store: OthersLookup,
): Promise<Others> {
  if (topic.length === 0 || topic.some(({ count }) => count === 0)) return NOBODY
  // In small letters it is in every other statement.
  if (topic.some(isAbbreviation)) return NOBODY
  // Whom the topic names stands in the attribution of each of his or her own statements.
  const apart = new Set([...asked, ...topic.flatMap(({ people }) => people)])
  // A surname alone may be another's.
  const stems = topic.map((word) =>
    isFullName(word) ? word.same.filter((one) => one.includes(' ')) : word.same,
  )
  const having = async (inPassage: boolean) => {
    const query = { from, until, stems, inPassage, limit: EVERYBODY }
    const found = await store.countBySpeaker(query)
    return found.filter(({ speaker }) => !apart.has(speaker.id))
  }
  // A topic label tells what a statement is about, a headline alone does not; the index knows them as one.
  const surely = await having(true)
  const likely = [...surely.slice(0, MAX_OTHERS), ...(await having(false)).slice(0, MAX_OTHERS)]
  const total = await store.statementCount()
  const counted: SpeakerCount[] = []
  for (const { speaker } of new Map(likely.map((one) => [one.speaker.id, one])).values()) {
    const named = { key: '', by: 'name', speaker, statements: 0 } as const
    const reading = { speakers: [named], isAmbiguous: false, topic }
    const found = await retrieve({ reading, from, until, phrase, exclude, total }, store)
    const statements = answersIn(found)
    if (statements > 0) counted.push({ speaker, statements })
  }
  const first = counted
    .toSorted((a, b) => b.statements - a.statements || (a.speaker.id < b.speaker.id ? -1 : 1))
    .slice(0, MAX_OTHERS)
  const shown = new Set(first.map(({ speaker }) => speaker.id))
  return { first, more: surely.filter(({ speaker }) => !shown.has(speaker.id)).length }
}

const MAX_OTHERS = 5
const EVERYBODY = 100_000
