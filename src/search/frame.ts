import type { NameSpan } from './names.ts'
import type { QuestionWord } from './question.ts'
import { ANYONE, AUXILIARY, REPORTING_NOUNS, WHEN_AND_WHAT } from './question-words.ts'
import { PREPOSITIONS } from './titles.ts'

/**
 * How a question is built: where its speaker stands, from word `start` to word `end`, and where its topic begins.
 */
export type Frame = {
  readonly start: number
  readonly end: number
  readonly topicFrom: number
  /**
   * Its form asks for what that speaker said ("what did … say"), so that a name nobody has is an unknown speaker.
   * Without it, a name anywhere may be the speaker ("putin bitcoin").
   */
  readonly isAsked: boolean
  /** Other words may follow the speaker before `end`: the topic, or whom it was said to. */
  readonly isOpen: boolean
  /** A noun rules the speaker ("слова Пескова"), not a verb: in Russian a genitive, not a nominative. */
  readonly isOfNoun: boolean
}

/**
 * Finds the frame of a question in English or Russian; `undefined` for keywords without one.
 *
 * @example findFrame(words('what did Peskov say about sanctions')) // { start: 2, end: 3, topicFrom: 5, isAsked: true, … }
 */
export function findFrame(
  words: readonly QuestionWord[],
  names: readonly NameSpan[] = [],
): Frame | undefined {
  const isRequest = /^(?:tell|скажи|скажите)$/.test(words[0]?.word ?? '')
  const reporting = findReporting(words, isRequest ? 1 : 0)
  const isAsked = reporting !== -1 && (isRequest || words[0]?.part === 'asking')
  const ofNoun = isNounOf(words, reporting) ? reporting + 1 : -1
  const abouts = words.flatMap(({ part }, at) =>
    part === 'about' && at > Math.max(reporting, 0) && at !== ofNoun ? [at] : [],
  )
  // "Critics of Putin about elections".
  const surely = reporting === -1 ? abouts.find((at) => words[at]?.word !== 'of') : undefined
  const about = surely ?? abouts[0] ?? -1
  const topicFrom = about === -1 ? words.length : about + 1
  const by = ofNoun === -1 ? findBy(words, reporting, about) : ofNoun
  if (by !== -1) {
    const end = about > by ? about : words.length
    const isOpen = end === words.length
    return {
      start: by + 1,
      end,
      topicFrom,
      isAsked: by === ofNoun ? isAsked : reporting !== -1 && (about === -1 || about > by),
      isOpen,
      isOfNoun: true,
    }
  }
  if (reporting === -1) {
    if (about === -1) return undefined
    return { start: 0, end: about, topicFrom, isAsked: false, isOpen: false, isOfNoun: false }
  }
  return around(words, names, reporting, about, isAsked)
}

/** The word for saying; in "the Secretary of State said" the one without a capital. */
function findReporting(words: readonly QuestionWord[], from: number): number {
  const places = words.flatMap(({ part }, at) =>
    part === 'reporting' && at >= from && !isCountry(words, at) ? [at] : [],
  )
  return places.find((at) => !words[at]?.isCapital) ?? places[0] ?? -1
}

/** "United States", "secretary of state". */
function isCountry(words: readonly QuestionWord[], at: number): boolean {
  return (
    /^states?$/.test(words[at]?.word ?? '') && /^(?:united|of)$/.test(words[at - 1]?.word ?? '')
  )
}

/** "The words of Lincoln": of a noun, the speaker; of a verb, or of a noun with an owner ("his view of"), the topic. */
function isNounOf(words: readonly QuestionWord[], reporting: number): boolean {
  const noun = words[reporting]?.word ?? ''
  if (words[reporting + 1]?.word !== 'of' || !REPORTING_NOUNS.has(noun)) return false
  return !hasSpeaker(words, slotStart(words, reporting), reporting)
}

/** The word that leads to the speaker. After "about" it may be of the topic: "about the aid from abroad". */
function findBy(words: readonly QuestionWord[], reporting: number, about: number): number {
  if (reporting === -1 && about === -1) return -1
  const by = words.findIndex(({ part }) => part === 'by')
  if (by === -1 || about === -1 || by < about) return by
  const verb = Math.max(reporting, 0)
  const isOfTopic = words[by]?.word !== 'by' || hasSpeaker(words, slotStart(words, verb), verb)
  return isOfTopic ? -1 : by
}

/** The speaker stands before the verb ("what did Peskov say"), or in Russian often after it. */
function around(
  words: readonly QuestionWord[],
  names: readonly NameSpan[],
  reporting: number,
  about: number,
  isAsked: boolean,
): Frame {
  const isOfNoun = REPORTING_NOUNS.has(words[reporting]?.word ?? '')
  const topicFrom = about === -1 ? reporting + 1 : about + 1
  const start = slotStart(words, reporting)
  const before = { start, end: reporting, topicFrom, isAsked, isOpen: false, isOfNoun }
  const isVerbFirst = /\p{Script=Cyrillic}/u.test(words[reporting]?.word ?? '')
  const toWhom = isOfNoun ? undefined : addresseeAt(start, words, names)
  const isToWhom = toWhom?.end === reporting && canName(words, reporting + 1)
  if (toWhom && toWhom.end < reporting) return { ...before, start: toWhom.end }
  if (hasSpeaker(words, start, reporting) && !isToWhom) return before
  const end = about === -1 ? words.length : about
  if (!isVerbFirst || words[0]?.word === 'кто') return before
  // "Что сказал о санкциях Песков": the speaker comes last.
  const last = names.find((name) => name.end === words.length && name.isTyped)
  if (about === reporting + 1 && last && isAfterTopic(words, about, last)) {
    return { ...before, start: last.start, end: last.end }
  }
  // "Слова Пескова о после" asks as well.
  const addressee = isOfNoun ? undefined : addresseeAt(reporting + 1, words, names)
  const isSpeakerNext = addressee !== undefined && canName(words, addressee.end)
  return {
    start: isSpeakerNext ? addressee.end : reporting + 1,
    end,
    topicFrom: end,
    isAsked: isAsked || isOfNoun,
    isOpen: true,
    isOfNoun,
  }
}

/** "Что Горбачёву сказал Рейган": a Russian dative is whom it was said to, also of somebody nobody knows. */
export function addresseeAt(
  at: number,
  words: readonly QuestionWord[],
  names: readonly NameSpan[],
): { readonly start: number; readonly end: number } | undefined {
  const name = names.find(({ start, end }) => start <= at && at < end)
  if (name) {
    const isDative = /^\p{Script=Cyrillic}+[уюе]$/u.test(words[name.end - 1]?.word ?? '')
    return name.start === at && !name.isTyped && isDative ? name : undefined
  }
  const { typed = '' } = words[at] ?? {}
  const isStrange = /^\p{Lu}\p{Script=Cyrillic}{2,}[ую]$/u.test(typed)
  return isStrange && names.some(({ isTyped }) => isTyped) ? { start: at, end: at + 1 } : undefined
}

/** A name after the topic, not within it ("о встрече с Матвиенко"); the topic may be read as a preposition ("о после"). */
function isAfterTopic(words: readonly QuestionWord[], about: number, { start }: NameSpan): boolean {
  return start === about + 2 || (start > about + 2 && !isAfterPreposition(words, start))
}

/** After the last question word or auxiliary before the verb: "at which summit did | Peskov say". */
function slotStart(words: readonly QuestionWord[], verb: number): number {
  return (
    words.findLastIndex(
      ({ word, part }, at) =>
        at < verb &&
        part !== 'topic' &&
        (AUXILIARY.has(word) || WHEN_AND_WHAT.has(word)) &&
        !isModalName(words, at),
    ) + 1
  )
}

/** "What did Will say", "Theresa May": an auxiliary after another, or after a name, with its capital, is a name. */
function isModalName(words: readonly QuestionWord[], at: number): boolean {
  const [before, modal] = [words[at - 1], words[at]]
  if (!before || !/^(?:will|may)$/.test(modal?.word ?? '')) return false
  return (
    AUXILIARY.has(before.word) ||
    (modal?.isCapital === true && before.isCapital && before.part === 'topic')
  )
}

function hasSpeaker(words: readonly QuestionWord[], start: number, end: number): boolean {
  return words
    .slice(start, end)
    .some((_, index) => canName(words, start + index) && !isAfterPreposition(words, start + index))
}

/** Whether a word could be of a name or of its description. */
export function canName(words: readonly QuestionWord[], at: number): boolean {
  const { part, word } = words[at] ?? { part: 'empty', word: '' }
  return (part === 'topic' && !ANYONE.has(word)) || isModalName(words, at)
}

/** "На брифинге", "in Sochi": where something was said. */
function isAfterPreposition(words: readonly QuestionWord[], at: number): boolean {
  const { word = '' } = words[at - 1] ?? {}
  return PREPOSITIONS.has(word) || (word === 'the' && PREPOSITIONS.has(words[at - 2]?.word ?? ''))
}
