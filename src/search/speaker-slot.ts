import { bareNameIn } from './bare-name.ts'
import { type Frame, canName } from './frame.ts'
import { fittingInitials, isInitial } from './initials.ts'
import { isGivenName, isSideBySide } from './join-names.ts'
import { type NameSpan, orGenitive } from './names.ts'
import type { QuestionWord } from './question.ts'
import { isOffice, isOfOtherOffice, ofToday } from './other-office.ts'
import { type ReadNames, isInside, isNamed } from './read-names.ts'
import { type Range, isRegnal, slotRoles } from './slot-roles.ts'
import { DOCUMENTS, HONORIFICS, isTitle } from './titles.ts'

/** Who is asked for where the form of a question has its speaker. */
export type SpeakerSlot =
  /** Joint speakers, a name each. The words of `places` are no topic. */
  | {
      readonly isKnown: true
      readonly speakers: readonly NameSpan[]
      readonly places: readonly Range[]
    }
  /** The words of `place` name nobody known; `owner`: a name among them that is somebody's. */
  | { readonly isKnown: false; readonly place: Range; readonly owner?: NameSpan | undefined }

/**
 * Reads the place of the speaker in a question; `undefined` when nobody is named there.
 *
 * A speaker is certain only if every word there is accounted for: a name, a title before it, "and" between two. A word
 * too many makes another person of it: "Bob Lincoln", "Lincoln's wife", "the spokesman of Putin".
 */
export function readSpeakerSlot(read: ReadNames): SpeakerSlot | undefined {
  const { frame } = read
  if (!frame) return undefined
  const slot = { start: frame.start, end: frame.isOpen ? openEnd(read, frame) : frame.end }
  const parts = partsOf(read, slot).flatMap((part) => readPart(part, read, frame) ?? [])
  const unknown = parts.find(({ isKnown }) => !isKnown)
  if (unknown || parts.length === 0) return unknown
  const known = parts.flatMap((part) => (part.isKnown ? part : []))
  return {
    isKnown: true,
    speakers: known.flatMap(({ speakers }) => speakers),
    places: known.flatMap(({ places }) => places),
  }
}

/** Where the speaker ends if other words may follow: after names in a row, and a word that belongs to the last. */
function openEnd({ words, names }: ReadNames, frame: Frame): number {
  const [first, ...others] = names.filter((name) => isInside(name, frame))
  if (!first) return frame.end
  let last = first
  for (const name of others) {
    const isJoint = isAnd(words[last.end]) && name.start === last.end + 1
    if (!isJoint && !isSideBySide(last, name, words)) break
    last = name
  }
  const { end } = last
  const next = words[end]
  if (!next || end >= frame.end || next.isApart || isNamed(end, names)) return end
  const isCut = words[end - 1]?.isPossessive === true || isGivenName(last)
  const isRest = isRegnal(next) || (canName(words, end) && (next.isCapital || isCut))
  return isRest ? end + 1 : end
}

/** The stretches of a slot between each "and" or "or" that is not of a name, or the comma between two people. */
function partsOf({ words, names }: ReadNames, { start, end }: Range): Range[] {
  const people = names.filter((name) => !isOffice(name))
  const ends = new Set(people.map((name) => name.end))
  const isList = (at: number) =>
    words[at]?.isApart === true && ends.has(at) && people.some((name) => name.start === at)
  const cuts = words.flatMap((word, at) => {
    if (at <= start || at >= end) return []
    if (isAnd(word)) return [{ end: at, start: at + 1 }]
    return isList(at) ? [{ end: at, start: at }] : []
  })
  return [start, ...cuts.map((cut) => cut.start)].map((from, index) => ({
    start: from,
    end: cuts[index]?.end ?? end,
  }))
}

// "Peskov or Putin" asks for both. A word of a name is marked as topic.
function isAnd(word: QuestionWord | undefined): boolean {
  return word?.part !== 'topic' && JOINING.has(word?.word ?? '')
}

const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'и', 'или', 'либо'])

// In the letters of `slotRoles`. A title describes its bearer with all before it, unless the name only depends on it
// ("the wife of President Lincoln").
const CERTAIN =
  /^(?![^Nn]+P[HTI]*[Nn])(?:[^NnG]*T(?:K+|P[XYT]+)?)?[HTI]*[Nn](?:,[HTI]*[Nn])*(?:,[^Nn,]*T)?A*(?:P[^,]+)*$/
// Of keywords before "about" the others may be topic; but a capital makes a name longer, and a possessive or what follows
// as the name's own is not the one who has it.
const KEYWORDS = /^(?!.*(?:Yn|nY|[Nn]R|G[Nn]|S[XYT][^Nn]*$))/
// "Romney to Obama about Benghazi".
const TO_SOMEBODY = /^[HTI]*[Nn]P[HTI]*[Nn]$/

function readPart(part: Range, read: ReadNames, frame: Frame): SpeakerSlot | undefined {
  const { words, names } = read
  const { text, speakers, place } = slotRoles(part, read, frame)
  const [first] = speakers
  const unknown = { isKnown: false, place, owner: ownerOf(names, part) } as const
  const bearer = speakers.at(-1)
  if (bearer && isDescribed(text, speakers, words)) {
    const matches = fittingInitials(bearer, words.slice(part.start, bearer.start))
    if (matches.length > 0) {
      return { isKnown: true, speakers: [{ ...bearer, matches }], places: [part] }
    }
  }
  if (!first) return isUnknownName(text, part, read, frame) ? unknown : undefined
  if (!(frame.isAsked ? CERTAIN : KEYWORDS).test(text)) return unknown
  if (isOfOtherOffice(first, words, part)) return { isKnown: false, place }
  if (!frame.isAsked && isOfAnother(first, part, read)) return unknown
  if (!frame.isAsked && TO_SOMEBODY.test(text) && words[first.end]?.word === 'to') {
    return { isKnown: true, speakers: [first], places: [{ start: part.start, end: first.end }] }
  }
  if (!frame.isAsked && speakers.length > 1) return undefined

  const ruled = frame.isOfNoun ? speakers.map(orGenitive) : speakers
  const meant = ruled.map((name) => ({
    ...name,
    matches: fittingInitials(
      { ...name, matches: ofToday(name, words) },
      words.slice(part.start, name.start),
    ),
  }))
  if (meant.some(({ matches }) => matches.length === 0)) return unknown
  const start = frame.isAsked ? part.start : titledStart(words, part.start, first.start)
  const end = /A$|,[^Nn,]*T$/.test(text) ? part.end : (speakers.at(-1)?.end ?? first.end)
  return { isKnown: true, speakers: meant, places: [{ start, end }] }
}

/** Whoever stands behind all that describes him or her: "Florida Governor Rick Scott", "Putin aide Andrei Belousov". */
function isDescribed(
  text: string,
  names: readonly NameSpan[],
  words: readonly QuestionWord[],
): boolean {
  const name = names.at(-1)
  if (!name || isOffice(name)) return false
  const { start, end, matches } = name
  const isTitled = words.slice(start, end - 1).some(({ word }) => isTitle(word))
  if (isTitled) return TITLED.test(text)
  const isFull = end - start > 1 && matches.every(({ by }) => by === 'name' || by === 'alias')
  if (!isFull) return BEHIND_TITLE.test(text)
  return NOT_OWNED.test(text) && (/[TR].*[Nn]/.test(text) || names.some(isOffice))
}

// A name that is read with its title, "Energy Minister Novak", one in full, and a surname.
const TITLED = /^[^PS]*[Nn]A*$/
const NOT_OWNED = /^(?!.*S)(?!.*P[HTI]*[Nn]A*$).*[Nn]A*$/
const BEHIND_TITLE = /^[^PSG]*[TR][HI]*[Nn]A*$/

/** Before "about", the words of whose the speaker is: "critics of Putin", «жена Ленина». */
function isOfAnother({ start, isTyped }: NameSpan, part: Range, { words }: ReadNames): boolean {
  const before = words.slice(part.start, start)
  const last = before.findLastIndex(({ word }) => !HONORIFICS.has(word) && !isTitle(word))
  const [owned, of] = [before[last - 1], before[last]]
  if (of?.word === 'of') return owned?.part === 'topic' && !DOCUMENTS.has(owned.word)
  if (RELATIVES.has(before.at(-1)?.word ?? '')) return true
  if (!before.length || isTyped) return false
  return /^\p{Script=Cyrillic}+$/u.test(words[start]?.word ?? '') && isOwned(before.at(-1))
}

// A genitive that is a name as well: «жена Путина» is no Путина.
const RELATIVES: ReadonlySet<string> = new Set(
  'жена жены муж мужа сын сына дочь дочери брат брата сестра сестры отец отца мать матери вдова вдовы'.split(
    ' ',
  ),
)

function isOwned(word: QuestionWord | undefined): boolean {
  return word?.part === 'topic' && !DOCUMENTS.has(word.word) && !isTitle(word.word)
}

const LONGEST_NAME = 4

/** Whether the words without any name ask for somebody nobody knows. */
function isUnknownName(text: string, part: Range, read: ReadNames, frame: Frame): boolean {
  const { words, names } = read
  const unnamed = words
    .slice(part.start, part.end)
    .filter((_, index) => canName(words, part.start + index))
  if (text.includes('S')) return frame.isAsked || text !== 'S'
  const hasName = names.some(({ start, end }) => start >= part.start && end <= part.end)
  const isName =
    frame.isAsked || (!hasName && !bareNameIn(read) && unnamed.every(({ isCapital }) => isCapital))
  return isName && unnamed.length > 0 && unnamed.length <= LONGEST_NAME
}

/** The last name in the part that is known by more than a given name. */
function ownerOf(names: readonly NameSpan[], part: Range): NameSpan | undefined {
  return names.findLast(
    (name) => name.start >= part.start && name.end <= part.end && !isGivenName(name),
  )
}

/** Where a name begins with what describes its bearer: the titles right before it, and what stands before a title. */
function titledStart(words: readonly QuestionWord[], from: number, start: number): number {
  const isOfName = (word: QuestionWord) =>
    HONORIFICS.has(word.word) || isTitle(word.word) || isInitial(word)
  const before = words.slice(from, start)
  const first = before.findLastIndex((word) => !isOfName(word)) + 1
  return before.slice(first).some(({ word }) => isTitle(word)) ? from : first + from
}
