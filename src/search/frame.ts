import type { QuestionWord } from './question.ts'
import { ANYONE } from './question-words.ts'

/**
 * How a question is built: where its speaker stands, from word `start` to word `end`, and where its topic begins.
 *
 * `isAsked`: its form asks for what that speaker said ("what did … say"), so that a name nobody has is an unknown
 * speaker. Without it, a name anywhere may be the speaker ("putin bitcoin").
 */
export type Frame = {
  readonly start: number
  readonly end: number
  readonly topicFrom: number
  readonly isAsked: boolean
}

/**
 * Finds the frame of a question in English or Russian; `undefined` for keywords without one.
 *
 * @example findFrame(words('what did Peskov say about sanctions')) // { start: 2, end: 3, topicFrom: 5, isAsked: true }
 */
export function findFrame(words: readonly QuestionWord[]): Frame | undefined {
  const reporting = words.findIndex(({ part }) => part === 'reporting')
  const about = words.findIndex(({ part }, at) => part === 'about' && at > Math.max(reporting, 0))
  const topicFrom = about === -1 ? words.length : about + 1
  const by = words.findIndex(({ part }) => part === 'by')
  if (by !== -1 && (reporting !== -1 || about !== -1)) {
    const end = about > by ? about : words.length
    return { start: by + 1, end, topicFrom, isAsked: reporting !== -1 }
  }
  if (reporting === -1) {
    return about === -1 ? undefined : { start: 0, end: about, topicFrom, isAsked: false }
  }
  return around(words, reporting, about)
}

/** The speaker stands before the verb ("what did Peskov say"), or in Russian often after it. */
function around(words: readonly QuestionWord[], reporting: number, about: number): Frame {
  const isQuestion = words[0]?.part === 'asking'
  const topicFrom = about === -1 ? reporting + 1 : about + 1
  if (hasSpeaker(words.slice(0, reporting))) {
    return { start: 0, end: reporting, topicFrom, isAsked: isQuestion }
  }
  const isVerbFirst = /\p{Script=Cyrillic}/u.test(words[reporting]?.word ?? '')
  const end = about === -1 ? words.length : about
  return isVerbFirst && words[0]?.word !== 'кто'
    ? { start: reporting + 1, end, topicFrom: end, isAsked: isQuestion }
    : { start: 0, end: reporting, topicFrom, isAsked: isQuestion }
}

function hasSpeaker(words: readonly QuestionWord[]): boolean {
  return words.some(({ part, word }) => part === 'topic' && !ANYONE.has(word))
}

/** The words of the frame that could name a speaker. */
export function speakerWords(words: readonly QuestionWord[], frame: Frame): QuestionWord[] {
  return words
    .slice(frame.start, frame.end)
    .filter(({ part, word }) => part === 'topic' && !ANYONE.has(word))
}
