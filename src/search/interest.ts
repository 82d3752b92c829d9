import { stem } from '../language/stem.ts'
import { words } from '../language/tokens.ts'
import type { Interest } from '../store/following.ts'
import type { StatementRecord } from '../store/store.ts'
import { rank } from './rank.ts'
import type { TopicWord } from './topic.ts'

export type { Interest } from '../store/following.ts'

/** What is followed: the speakers, and the topic as it was read. */
export function interestIn(speakers: Interest['speakers'], topic: readonly TopicWord[]): Interest {
  return {
    speakers: speakers.map(({ id, name }) => ({ id, name })),
    topic: topic.map(({ asked, repaired, same, people }) => ({
      asked: repaired ?? asked,
      same,
      people,
    })),
  }
}

/**
 * What the statements that can meet an interest are looked up by: each meets one of these keys. Of a topic the word with
 * the longest stem stands for all, as that is likely the rarest.
 */
export function interestKeys({ speakers, topic }: Interest): string[] {
  if (speakers.length > 0) return speakers.map(({ id }) => `@${id}`)
  const [word] = topic.toSorted((a, b) => lengthOf(b) - lengthOf(a))
  if (!word) return ['*']
  return [...new Set(word.same.map((phrase) => `#${phrase.split(' ')[0] ?? ''}`))]
}

/** The keys under which interests that a statement may meet are found. */
export function newsKeys({ speaker, passage, topic = '' }: StatementRecord): string[] {
  const stems = new Set([...words(passage), ...words(topic)].map(stem))
  return ['*', ...(speaker ? [`@${speaker.id}`] : []), ...[...stems].map((one) => `#${one}`)]
}

/** Whether a statement is by one of the speakers and has every word of the topic, as an answer must. */
export function meets(record: StatementRecord, { speakers, topic }: Interest): boolean {
  if (!record.speaker) return false
  if (speakers.length > 0 && !speakers.some(({ id }) => id === record.speaker?.id)) return false
  if (topic.length === 0) return true
  // Every word counts the same here: none may be missing.
  const weighed = topic.map((word) => ({ ...word, related: [], count: 1 }))
  return rank([record], { topic: weighed, total: 1 })[0]?.coverage === 1
}

function lengthOf({ same: [first = ''] }: Interest['topic'][number]): number {
  return first.length
}
