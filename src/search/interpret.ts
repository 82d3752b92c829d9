import type { AliasTable } from '../language/aliases.ts'
import { stem } from '../language/stem.ts'
import type { NamedSpeaker } from '../store/store.ts'
import { type Frame, findFrame, speakerWords } from './frame.ts'
import { type NameLookup, type NameRepair, type NameSpan, findNames, repairName } from './names.ts'
import { type Question, type QuestionWord, repairFrameWord } from './question.ts'
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
  readonly unknownSpeaker?: {
    readonly name: string
    readonly suggestion?: NamedSpeaker | undefined
  }
  readonly nameRepairs: readonly NameRepair[]
  /** Whether the question has the form of one for statements, or names somebody. */
  readonly isForStatements: boolean
}

export type Lookup = NameLookup & TopicLookup

/**
 * Understands a question: who is the speaker, and what is the topic.
 *
 * @param chosen the id of the speaker that the asker picked where a name fits several
 */
export async function interpret(
  question: Question,
  lookup: Lookup,
  aliases: AliasTable,
  chosen?: string,
): Promise<Understanding> {
  const { words, frame, names, repairs } = await readNames(question, lookup)
  const isForStatements = names.length > 0 || words.some(({ part }) => part === 'reporting')
  const unknown = unknownSpeaker(words, frame, names)
  if (unknown) {
    return { readings: [], unknownSpeaker: unknown, nameRepairs: repairs, isForStatements: true }
  }
  const readings = await Promise.all(
    speakerChoices(words, frame, names).map(async (spans) => {
      const topicNames = names.filter((name) => !spans.includes(name))
      const left = words.map((word, at) => (isWithin(at, spans) ? undefined : word))
      return {
        ...speakersOf(spans, chosen),
        topic: await readTopic(left, topicNames, aliases, lookup),
      }
    }),
  )
  return { readings, nameRepairs: repairs, isForStatements }
}

/**
 * The names, and the words with the parts they play, after repairing those that are neither names nor known to the
 * corpus: first as words of the frame ("abuot"), then as names.
 */
async function readNames(question: Question, lookup: Lookup): Promise<ReadNames> {
  const { words: typed } = question
  const found = await findNames(typed, lookup)
  const unread = typed.filter(({ part }, at) => part === 'topic' && !isWithin(at, found))
  const known = await lookup.stemCounts(unread.map(({ word }) => stem(word)))
  const words = typed.map((word) =>
    unread.includes(word) && !known.has(stem(word.word)) ? repairFrameWord(word) : word,
  )
  const frame = frameOf(words, question)
  const isSpeakerKnown = frame !== undefined && found.some((name) => isInside(name, frame))
  const repairs = await Promise.all(
    words.map(async (word, at) => {
      if (word.part !== 'topic' || isWithin(at, found)) return []
      const isSpeaker = frame?.isAsked && at >= frame.start && at < frame.end && !isSpeakerKnown
      if (!isSpeaker && known.has(stem(word.word))) return []
      return (await repairName(word, at, lookup)) ?? []
    }),
  )
  const made = repairs.flat()
  if (made.length === 0) return { words, frame, names: found, repairs: [] }
  const names = await findNames(words, lookup, new Map(made.map(({ word, to }) => [word, to])))
  return { words, frame, names, repairs: made.filter(({ word }) => isWithin(word, names)) }
}

/** With `from:` the speaker is said outright; else the form of the question tells. */
function frameOf(words: readonly QuestionWord[], { namedWords }: Question): Frame | undefined {
  return namedWords > 0
    ? { start: 0, end: namedWords, topicFrom: namedWords, isAsked: true }
    : findFrame(words)
}

type ReadNames = {
  readonly words: readonly QuestionWord[]
  readonly frame: Frame | undefined
  readonly names: readonly NameSpan[]
  readonly repairs: readonly NameRepair[]
}

/** Asked what somebody said whom no name tells: the words that should name them. */
function unknownSpeaker(
  words: readonly QuestionWord[],
  frame: Frame | undefined,
  names: readonly NameSpan[],
): Understanding['unknownSpeaker'] {
  if (!frame || names.some((name) => isInside(name, frame))) return undefined
  const unnamed = speakerWords(words, frame)
  const looksLikeName = unnamed.length > 0 && unnamed.length <= 4
  const isName = frame.isAsked || unnamed.every(({ isCapital }) => isCapital)
  return looksLikeName && isName && !(names.length > 0 && !frame.isAsked)
    ? { name: unnamed.map(({ word, isCapital }) => (isCapital ? capital(word) : word)).join(' ') }
    : undefined
}

/** Which of the names speak, in each reading; the others are the topic. */
function speakerChoices(
  words: readonly QuestionWord[],
  frame: Frame | undefined,
  names: readonly NameSpan[],
): (readonly NameSpan[])[] {
  const speaking = frame ? names.filter((name) => isInside(name, frame)) : []
  const [first, ...others] = speaking
  if (first) {
    const joint = others.filter((name) => isJoined(words, first, name))
    return [[first, ...joint]]
  }
  if (frame?.isAsked) return [[]]
  // "quotes about Putin": a name after "about" is the topic; in mere keywords any name may be the speaker.
  const free = names.filter(
    (name) => !frame || name.start < frame.topicFrom || frame.topicFrom === words.length,
  )
  if (free.length === 0)
    return names.length > 0 && frame ? [[], ...names.map((name) => [name])] : [[]]
  return free.map((name) => [name])
}

function isJoined(words: readonly QuestionWord[], a: NameSpan, b: NameSpan): boolean {
  return words.slice(a.end, b.start).every(({ word }) => word === 'and' || word === 'и')
}

function speakersOf(
  spans: readonly NameSpan[],
  chosen: string | undefined,
): Omit<Reading, 'topic'> {
  const speakers = spans.flatMap(({ matches }) => matches)
  if (speakers.length === 0) return { isAmbiguous: false }
  const picked = speakers.filter(({ speaker }) => speaker.id === chosen)
  if (picked.length > 0) return { speakers: picked, isAmbiguous: false }
  const people = new Set(speakers.map(({ speaker }) => speaker.id))
  const isByName = speakers.every(({ by }) => by !== 'office' && by !== 'role')
  return { speakers, isAmbiguous: spans.length === 1 && isByName && people.size > 1 }
}

function isInside(name: NameSpan, frame: Frame): boolean {
  return name.start >= frame.start && name.end <= frame.end
}

function isWithin(at: number, spans: readonly NameSpan[]): boolean {
  return spans.some((span) => covers(span, at))
}

function covers({ start, end }: NameSpan, at: number): boolean {
  return at >= start && at < end
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
