import type { AliasTable } from '../language/aliases.ts'
import { isBodyWord } from '../language/body-words.ts'
import { nameWordKey } from '../language/name-key.ts'
import { stem } from '../language/stem.ts'
import { type Frame, findFrame } from './frame.ts'
import { joinNames } from './join-names.ts'
import { nearGivenName, nearName } from './near-name.ts'
import { type NameLookup, type NameRepair, type NameSpan, findNames, repairName } from './names.ts'
import { type Question, type QuestionWord, repairFrameWord } from './question.ts'
import { isTitle } from './titles.ts'
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
  aliases: AliasTable,
): Promise<ReadNames> {
  const { words: typed } = question
  const found = await findNames(typed, lookup, aliases)
  const unread = typed.filter(({ part }, at) => part === 'topic' && !isNamed(at, found))
  const known = await lookup.stemCounts(unread.map(({ word }) => stem(word)))
  const about = typed.findIndex(({ part }) => part === 'about')
  const words = typed.map((word, at) => {
    // "The President of the United States": no word of a name is one of the frame.
    if (isNamed(at, found)) return { ...word, part: 'topic' as const }
    // "About the tull": a topic is not dropped for being like "tell".
    const isTopic = about !== -1 && at > about
    const isUnread = !isTopic && unread.includes(word) && !known.has(stem(word.word))
    return isUnread ? repairFrameWord(word) : word
  })
  const frame = frameOf(words, found, question)
  const possessive = frame && (await readPossessive(words, frame, found, lookup))
  let looks = 0
  const repairs = await Promise.all(
    words.map(async (word, at) => {
      const given = nearGivenName(word, at, found)
      if (given && (!isNamed(at, found) || isAloneIn(at, found))) return given
      if (word.part !== 'topic' || isNamed(at, found) || at === possessive?.word) return []
      const near = nearName(word, at, found)
      if (near) return near
      // A ministry is no misspelt minister, and no president a misspelt name.
      if (isBodyWord(word.word) || isTitle(word.word) || aliases.at([word.word], 0)) return []
      if (!isAlone(at, frame, found) && known.has(stem(word.word))) return []
      looks += 1
      return looks <= MAX_REPAIRS ? ((await repairName(word, at, lookup)) ?? []) : []
    }),
  )
  const made = repairs.flat()
  const read = possessive ? [...made, possessive] : made
  if (read.length === 0) return { words, frame, names: joinNames(found, words), repairs: [] }
  const readAs = new Map(read.map(({ word, to }) => [word, to]))
  const names = joinNames(await findNames(words, lookup, aliases, readAs), words)
  return { words, frame, names, repairs: made.filter(({ word }) => isNamed(word, names)) }
}

/** Whether the word is by itself all of a name. */
function isAloneIn(at: number, names: readonly NameSpan[]): boolean {
  return names.some(({ start, end }) => start === at && end === at + 1)
}

// More words that nobody knows are no misspelt question.
const MAX_REPAIRS = 16

/** A word where the speaker is asked for and no name stands: it should be one, even if the corpus has the word. */
function isAlone(at: number, frame: Frame | undefined, names: readonly NameSpan[]): boolean {
  const isSpeaker = frame?.isAsked === true && at >= frame.start && at < frame.end
  return isSpeaker && !names.some((name) => isInside(name, frame))
}

/** The name before "view" or "words", typed without its apostrophe: "whats peskovs view". */
async function readPossessive(
  words: readonly QuestionWord[],
  { end, isOfNoun, isOpen }: Frame,
  names: readonly NameSpan[],
  lookup: NameLookup,
): Promise<NameRepair | undefined> {
  const place = end - 1
  const from = words[place]?.word ?? ''
  if (!isOfNoun || isOpen || isNamed(place, names) || !/^[a-z]{3,}s$/.test(from)) return undefined
  const to = nameWordKey(from.slice(0, -1))
  const [owner] = await lookup.speakersByName([to])
  return owner && { word: place, from, to }
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
function frameOf(
  words: readonly QuestionWord[],
  names: readonly NameSpan[],
  { namedWords }: Question,
): Frame | undefined {
  if (namedWords === 0) return findFrame(words, names)
  return {
    start: 0,
    end: namedWords,
    topicFrom: namedWords,
    isAsked: true,
    isOpen: false,
    isOfNoun: false,
  }
}
