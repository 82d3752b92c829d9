import type { AliasTable } from '../language/aliases.ts'
import type { SpeakerRef } from '../statement.ts'
import type { NamedSpeaker } from '../store/store.ts'
import { type Frame, speakerWords } from './frame.ts'
import { type NameLookup, type NameRepair, type NameSpan, suggestSpeaker } from './names.ts'
import type { Question, QuestionWord } from './question.ts'
import { type ReadNames, isInside, isNamed, readNames } from './read-names.ts'
import { type TopicLookup, type TopicWord, readTopic } from './topic.ts'

/** One way to read a question: who is to have spoken (`undefined`: anybody), and about what. */
export type Reading = {
  readonly speakers?: readonly NamedSpeaker[] | undefined
  /** The speakers are people of one name, of whom one is meant; else all of them are. */
  readonly isAmbiguous: boolean
  readonly topic: readonly TopicWord[]
}

export type Understanding = {
  /** The readings that the words allow, likeliest first; none when the speaker asked for is nobody known. */
  readonly readings: readonly Reading[]
  readonly unknownSpeaker?: UnknownSpeaker | undefined
  readonly nameRepairs: readonly NameRepair[]
  /** Whether the question has a word for saying, or names somebody. */
  readonly isForStatements: boolean
}

export type UnknownSpeaker = {
  readonly name: string
  readonly suggestion?: SpeakerRef | undefined
}

export type Lookup = NameLookup & TopicLookup

/**
 * Understands a question: who is the speaker, and what is the topic.
 *
 * @param chosen the speaker that the asker picked, in place of whom the words name
 */
export async function interpret(
  question: Question,
  lookup: Lookup,
  aliases: AliasTable,
  chosen?: SpeakerRef,
): Promise<Understanding> {
  const read = await readNames(question, lookup)
  const { words, names, repairs: nameRepairs } = read
  const isForStatements = names.length > 0 || words.some(({ part }) => part === 'reporting')
  const unknown = unnamedSpeaker(read)
  if (unknown.length > 0 && !chosen) {
    const suggestion = await suggestSpeaker(unknown, lookup)
    const unknownSpeaker = { name: unknown.map(spelling).join(' '), suggestion }
    return { readings: [], unknownSpeaker, nameRepairs, isForStatements: true }
  }
  const readings = await Promise.all(
    (chosen ? speakerChoices(read).slice(0, 1) : speakerChoices(read)).map(async (speaking) => {
      const topicNames = names.filter((name) => !speaking.includes(name))
      const left = words.map((word, at) =>
        isNamed(at, speaking) || unknown.includes(word) ? undefined : word,
      )
      const topic = await readTopic(left, topicNames, aliases, lookup)
      return { ...(chosen ? only(chosen) : speakersOf(speaking)), topic }
    }),
  )
  return { readings, nameRepairs, isForStatements }
}

const LONGEST_NAME = 4

/** The words of a speaker asked for whom no name tells; none when the speaker is known, or nobody is asked for. */
function unnamedSpeaker({ words, frame, names }: ReadNames): QuestionWord[] {
  if (!frame || names.some((name) => isInside(name, frame))) return []
  const unnamed = speakerWords(words, frame)
  const isName =
    frame.isAsked || (names.length === 0 && unnamed.every(({ isCapital }) => isCapital))
  return isName && unnamed.length <= LONGEST_NAME ? unnamed : []
}

/** Which of the names speak, in each reading; the others are the topic. */
function speakerChoices({ words, frame, names }: ReadNames): (readonly NameSpan[])[] {
  const [first, ...others] = frame ? names.filter((name) => isInside(name, frame)) : []
  if (first) return [[first, ...others.filter((name) => isJoined(words, first, name))]]
  if (frame?.isAsked) return [[]]
  // "putin bitcoin": in mere keywords any name may be the speaker. "quotes about Putin": after "about" it is the topic.
  const free = names.filter((name) => !isAfterAbout(name, frame, words.length))
  if (free.length > 0) return free.map((name) => [name])
  return frame && names.length > 0 ? [[], ...names.map((name) => [name])] : [[]]
}

function isAfterAbout({ start }: NameSpan, frame: Frame | undefined, length: number): boolean {
  return frame !== undefined && frame.topicFrom < length && start >= frame.topicFrom
}

function isJoined(words: readonly QuestionWord[], a: NameSpan, b: NameSpan): boolean {
  return words.slice(a.end, b.start).every(({ word }) => word === 'and' || word === 'и')
}

function speakersOf(spans: readonly NameSpan[]): Omit<Reading, 'topic'> {
  const speakers = spans.flatMap(({ matches }) => matches)
  if (speakers.length === 0) return { isAmbiguous: false }
  const people = new Set(speakers.map(({ speaker }) => speaker.id))
  const isByName = speakers.every(({ by }) => by !== 'office' && by !== 'role')
  return { speakers, isAmbiguous: spans.length === 1 && isByName && people.size > 1 }
}

function only(speaker: SpeakerRef): Omit<Reading, 'topic'> {
  return { speakers: [{ key: '', by: 'name', speaker, statements: 0 }], isAmbiguous: false }
}

function spelling({ word, isCapital }: QuestionWord): string {
  return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
