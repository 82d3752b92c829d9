import { type Frame, canName } from './frame.ts'
import { isInitial } from './initials.ts'
import { isOfNobody } from './join-names.ts'
import type { NameSpan } from './names.ts'
import { isOffice } from './other-office.ts'
import type { QuestionWord } from './question.ts'
import { ANYONE } from './question-words.ts'
import type { ReadNames } from './read-names.ts'
import {
  DOCUMENTS,
  HONORIFICS,
  PREPOSITIONS,
  isAside,
  isNominativeTitle,
  isRelation,
  isTitle,
} from './titles.ts'

/** Words of a question, from word `start` to word `end`. */
export type Range = { readonly start: number; readonly end: number }

export type SlotRoles = {
  /** A letter for each name and word that counts. */
  readonly text: string
  /** The names with the letters N and n. */
  readonly speakers: readonly NameSpan[]
  /** From the first word that counts. */
  readonly place: Range
}

/**
 * What each word does where the speaker stands, as letters:
 *
 * - N a full name, n a surname or given name, G a given name right before another name, S somebody's ("Putin's …");
 * - H honorific, T title, I initial, P preposition, A aside ("himself"), a comma;
 * - R what is somebody's, after the name: "Trump campaign", "Putin aide";
 * - X any other word, Y with a capital, K what a Russian title is of.
 */
export function slotRoles(part: Range, { words, names }: ReadNames, frame: Frame): SlotRoles {
  const inside = names.filter(({ start, end }) => start >= part.start && end <= part.end)
  const letters: { readonly letter: string; readonly start: number; readonly end: number }[] = []
  const speakers: NameSpan[] = []
  for (let at = part.start; at < part.end; at += 1) {
    const name = inside.find(({ start }) => start === at)
    const end = name?.end ?? at + 1
    const letter = name
      ? nameRole(name, inside, part, words, frame)
      : wordRole(at, inside, words, frame)
    if (letter === '') continue
    if (words[at]?.isApart && letters.length > 0) letters.push({ letter: ',', start: at, end: at })
    letters.push({ letter, start: at, end })
    if (name && /[Nn]/.test(letter)) speakers.push(name)
    at = end - 1
  }
  return {
    text: letters.map(({ letter }) => letter).join(''),
    speakers,
    place: { start: letters[0]?.start ?? part.start, end: part.end },
  }
}

function nameRole(
  name: NameSpan,
  inside: readonly NameSpan[],
  part: Range,
  words: readonly QuestionWord[],
  { isAsked }: Frame,
): string {
  const next = inside.find(({ start }) => start >= name.end)
  const isLast = name.end === part.end || isDocumentAt(name.end, words)
  if (words[name.end - 1]?.isPossessive && !isLast) return 'S'
  if (next && isDescription(name, next, words)) return 'T'
  if (isBehindName(name, inside, words) && isOffice(name)) return 'T'
  if (isOfNobody(name, next, words) && (isAsked || isCapitalised(name, words))) return 'G'
  return name.matches.every(({ by }) => by === 'given-name' || by === 'surname') ? 'n' : 'N'
}

/** "Marco Rubio, senator", "Mike Pence, the vice president". */
function isBehindName(
  { start }: NameSpan,
  inside: readonly NameSpan[],
  words: readonly QuestionWord[],
): boolean {
  const before = inside.findLast(({ end }) => end <= start)
  if (!before || words[before.end]?.isApart !== true) return false
  return words.slice(before.end, start).every(({ word }) => HONORIFICS.has(word) || isTitle(word))
}

/** Others are known by these words too, but they stand before a name that is not theirs. */
function isDescription(
  { start, end, matches }: NameSpan,
  next: NameSpan,
  words: readonly QuestionWord[],
): boolean {
  const isBeside = next.start === end && next.matches.every(({ by }) => by === 'name')
  return (
    matches.every(({ by }) => by === 'role' || (by === 'office' && isBeside)) ||
    words.slice(start, end).every(({ word }) => isTitle(word))
  )
}

function wordRole(
  at: number,
  inside: readonly NameSpan[],
  words: readonly QuestionWord[],
  frame: Frame,
): string {
  const question = words[at]
  if (!question) return ''
  const { word, part, isCapital } = question
  const isAfterName = inside.some(({ end }) => end === at)
  if (isAfterName && isRegnal(question)) return 'Y'
  if (isInitial(question)) return 'I'
  if (HONORIFICS.has(word)) return 'H'
  if (PREPOSITIONS.has(word)) return 'P'
  if (isAfterName && !question.isApart && isOwned(word)) return 'R'
  if (isAside(word) || (isAfterName && isDocumentAt(at, words))) return 'A'
  if (
    isTitle(word) &&
    agrees(
      word,
      inside.find(({ start }) => start > at),
      words,
      frame,
    )
  )
    return 'T'
  if (ANYONE.has(word)) return inside.length > 0 ? 'X' : ''
  if (!canName(words, at) && part !== 'reporting') return ''
  if (isOfTitle(at, words)) return 'K'
  return isCapital && !isShouted(words) && !DOCUMENTS.has(word) ? 'Y' : 'X'
}

/** What is not somebody, but only of somebody: a staff, a body, a relation. */
function isOwned(word: string): boolean {
  return OWNED.has(word) || isRelation(word)
}

const OWNED: ReadonlySet<string> = new Set(
  `
  campaign administration government staff team aides camp cabinet supporters voters fans critics allies ally lawyers family wife husband widow son daughter brother sister
  father mother friend friends era
  `
    .trim()
    .split(/\s+/),
)

/** The number of a ruler: "Nicholas II". */
export function isRegnal({ word, isCapital }: QuestionWord): boolean {
  return isCapital && /^[ivx]+$/.test(word)
}

/**
 * In Russian a title stands in the case of its name, else the name is whose it is; and a declined name speaks only
 * where a noun rules it ("слова президента Путина", but "сказал секретарь Путина").
 */
function agrees(
  title: string,
  name: NameSpan | undefined,
  words: readonly QuestionWord[],
  frame: Frame,
): boolean {
  if (!name || name.isTyped || !/\p{Script=Cyrillic}/u.test(words[name.start]?.word ?? '')) {
    return true
  }
  return frame.isOfNoun && !isNominativeTitle(title) && !isRelation(title)
}

/** A Russian genitive after a title: "глава МИД", "президент Франции", "министр обороны"; no given name. */
function isOfTitle(at: number, words: readonly QuestionWord[]): boolean {
  const { word = '', typed = '' } = words[at] ?? {}
  if (!/^\p{Script=Cyrillic}+$/u.test(word)) return false
  if (!isTitle(words[at - 1]?.word ?? '') && !isOfTitle(at - 1, words)) return false
  return /^\p{Lu}{2,}$/u.test(typed) || /(?:[иы]|[ое]в|[еи]й|[иы]х|[ое]го|ой)$/u.test(word)
}

function isDocumentAt(at: number, words: readonly QuestionWord[]): boolean {
  return DOCUMENTS.has(words[at]?.word ?? '') && words[at - 1]?.isPossessive === true
}

/** Whether capitals show the words to be a name. */
export function isCapitalised({ start, end }: Range, words: readonly QuestionWord[]): boolean {
  return !isShouted(words) && words.slice(start, end).every(({ isCapital }) => isCapital)
}

/** Each word with a capital: then it tells nothing. */
function isShouted(words: readonly QuestionWord[]): boolean {
  return words.every(({ isCapital }) => isCapital)
}
