import type { NameSpan } from './names.ts'
import type { QuestionWord } from './question.ts'
import type { Range } from './slot-roles.ts'
import { DOCUMENTS, HONORIFICS, isAside, isTitle } from './titles.ts'

/**
 * Whether an office that is named in a place is only a part of the office that is asked for: "the Syrian defence
 * minister", "the former president", "the president of Westmark", where only "defence minister" and "president" are known.
 */
export function isOfOtherOffice(
  name: NameSpan,
  words: readonly QuestionWord[],
  place: Range,
): boolean {
  if (!isOffice(name)) return false
  const before = name.start > place.start ? words[name.start - 1] : undefined
  const isBehindOther = before !== undefined && isOther(before) && !words[name.start]?.isApart
  return isBehindOther || isQualifiedOffice(name, words, place) || isOf(name, words, place)
}

/** "The former president", "the vice president": another office than the one after it, or another holder. */
export function isQualifiedOffice(
  name: NameSpan,
  words: readonly QuestionWord[],
  { start }: Range,
): boolean {
  return isOffice(name) && name.start > start && QUALIFIERS.has(words[name.start - 1]?.word ?? '')
}

/** What it is of follows: "of Westmark", «Вестмарка». */
function isOf({ end }: NameSpan, words: readonly QuestionWord[], place: Range): boolean {
  const next = words[end]
  if (!next || end >= place.end || next.isApart) return false
  return next.word === 'of' || (isOther(next) && !DOCUMENTS.has(next.word) && !isAside(next.word))
}

function isOther({ word, part }: QuestionWord): boolean {
  return part === 'topic' && !HONORIFICS.has(word) && !isTitle(word) && !OF_TODAY.has(word)
}

/** Those of an office who hold it still, where "the current president" asks for them. */
export function ofToday(name: NameSpan, words: readonly QuestionWord[]): NameSpan['matches'] {
  if (!isOffice(name) || !OF_TODAY.has(words[name.start - 1]?.word ?? '')) return name.matches
  return name.matches.filter(({ by, until }) => by === 'role' || until === undefined)
}

const OF_TODAY: ReadonlySet<string> = new Set(
  `
  current present incumbent sitting new
  нынешний нынешняя нынешнего нынешней действующий действующая действующего новый новая нового
  `
    .trim()
    .split(/\s+/),
)

export function isOffice({ matches }: NameSpan): boolean {
  return matches.every(({ by }) => by === 'office' || by === 'role')
}

const QUALIFIERS: ReadonlySet<string> = new Set(
  `
  former ex late acting vice deputy assistant shadow then onetime incoming outgoing
  бывший бывшая бывшего бывшей бывшему экс вице заместитель заместителя заместителем замглавы зам помощник помощника исполняющий покойный
  `
    .trim()
    .split(/\s+/),
)
