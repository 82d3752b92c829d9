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
 * the longest stem stands for all, as that is likely the rarest; with a speaker it is that speaker's word, since some are
 * followed by many, each about something else.
 */
export function interestKeys({ speakers, topic }: Interest): string[] {
  const [word] = topic.toSorted((a, b) => lengthOf(b) - lengthOf(a))
  const stems = new Set(word?.same.map((phrase) => phrase.split(' ')[0] ?? ''))
  if (speakers.length === 0) return word ? [...stems].map(stemKey) : ['*']
  return speakers.flatMap(({ id }) => {
    return word ? [...stems].map((one) => `${speakerKey(id)} ${stemKey(one)}`) : [speakerKey(id)]
  })
}

/** A statement as what interests are compared with. */
export type ComparedStatement = {
  /** The keys under which interests that it may meet are found. */
  readonly keys: readonly string[]
  /** Whether it is by one of the speakers and has every word of the topic, as an answer must. */
  readonly meets: (interest: Interest) => boolean
}

/** Reads a statement once for all interests. */
export function comparedStatement(record: StatementRecord): ComparedStatement {
  const { speaker, passage, topic = '' } = record
  const stems = new Set([...words(passage), ...words(topic)].map(stem))
  const own = speaker && speakerKey(speaker.id)
  const keysOfStems = [...stems].map(stemKey)
  return {
    keys: [
      '*',
      ...(own === undefined ? [] : [own, ...keysOfStems.map((key) => `${own} ${key}`)]),
      ...keysOfStems,
    ],
    meets({ speakers, topic: wanted }) {
      if (!speaker) return false
      if (speakers.length > 0 && !speakers.some(({ id }) => id === speaker.id)) return false
      // Most fail here, where no text is read.
      const mayMeet = ({ same }: Interest['topic'][number]) =>
        same.some((phrase) => phrase.split(' ').every((one) => stems.has(one)))
      return wanted.every(mayMeet) && hasAll(record, wanted)
    },
  }
}

function hasAll(record: StatementRecord, topic: Interest['topic']): boolean {
  if (topic.length === 0) return true
  // Every word counts the same here: none may be missing.
  const weighed = topic.map((word) => ({ ...word, related: [], count: 1 }))
  return rank([record], { topic: weighed, total: 1 })[0]?.coverage === 1
}

function speakerKey(id: string): string {
  return `@${id}`
}

function stemKey(one: string): string {
  return `#${one}`
}

function lengthOf({ same: [first = ''] }: Interest['topic'][number]): number {
  return first.length
}
