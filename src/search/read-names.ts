import { stem } from '../language/stem.ts'
import { type Frame, findFrame } from './frame.ts'
import { type NameLookup, type NameRepair, type NameSpan, findNames, repairName } from './names.ts'
import { type Question, type QuestionWord, repairFrameWord } from './question.ts'
import type { TopicLookup } from './topic.ts'

/** The words of a question with the parts they play, its form, and the names in it. */
export type ReadNames = {
  readonly words: readonly QuestionWord[]
  readonly frame: Frame | undefined
  readonly names: readonly NameSpan[]
  readonly repairs: readonly NameRepair[]
}

/**
 * Reads the names of a question, and repairs words that are neither names nor known to the corpus: first as words of
 * the frame ("abuot"), then as names.
 */
export async function readNames(
  question: Question,
  lookup: NameLookup & TopicLookup,
): Promise<ReadNames> {
  const { words: typed } = question
  const found = await findNames(typed, lookup)
  const unread = typed.filter(({ part }, at) => part === 'topic' && !isNamed(at, found))
  const known = await lookup.stemCounts(unread.map(({ word }) => stem(word)))
  const words = typed.map((word) =>
    unread.includes(word) && !known.has(stem(word.word)) ? repairFrameWord(word) : word,
  )
  const frame = frameOf(words, question)
  const isSpeakerNamed = frame !== undefined && found.some((name) => isInside(name, frame))
  const repairs = await Promise.all(
    words.map(async (word, at) => {
      if (word.part !== 'topic' || isNamed(at, found)) return []
      const isSpeaker = frame?.isAsked && at >= frame.start && at < frame.end && !isSpeakerNamed
      if (!isSpeaker && known.has(stem(word.word))) return []
      return (await repairName(word, at, lookup)) ?? []
    }),
  )
  const made = repairs.flat()
  if (made.length === 0) return { words, frame, names: found, repairs: [] }
  const names = await findNames(words, lookup, new Map(made.map(({ word, to }) => [word, to])))
  return { words, frame, names, repairs: made.filter(({ word }) => isNamed(word, names)) }
}

/** Whether the word at a place belongs to one of the names. */
export function isNamed(at: number, names: readonly NameSpan[]): boolean {
  return names.some(({ start, end }) => at >= start && at < end)
}

/** Whether a name stands where the form of the question has its speaker. */
export function isInside(name: NameSpan, frame: Frame): boolean {
  return name.start >= frame.start && name.end <= frame.end
}

/** With `from:` the speaker is said outright; else the form of the question tells. */
function frameOf(words: readonly QuestionWord[], { namedWords }: Question): Frame | undefined {
  return namedWords > 0
    ? { start: 0, end: namedWords, topicFrom: namedWords, isAsked: true }
    : findFrame(words)
}
