import { isAbbreviated } from '../language/abbreviation.ts'
import { fold } from '../language/fold.ts'
import { stem } from '../language/stem.ts'
import { type Token, tokenize, words as wordsOf } from '../language/tokens.ts'
import type { Kind } from '../statement/kind.ts'
import type { StatementRecord } from '../store/store.ts'
import { isNumber, isWholeNumber } from './numbers.ts'
import { isFullName, surnameTest } from './surnames.ts'
import { type TopicWord, isAbbreviation } from './topic.ts'

/** A statement with how well it answers. */
export type Match = {
  readonly record: StatementRecord
  /** The share of the topic's weight that the passage or its topic label has, 0 to 1; 1 without a topic. */
  readonly coverage: number
  /** The share with what only the title, the role or a related word has, at a discount. */
  readonly support: number
  /** The topic words found in the passage or its label. */
  readonly matched: readonly string[]
  /** For topic words that are not, the related words that the passage has, as printed. */
  readonly related: readonly string[]
}

export type RankOptions = {
  readonly topic: readonly TopicWord[]
  /** How many statements there are: what a word's rarity is measured by. */
  readonly total: number
  readonly phrase?: string | undefined
  readonly exclude?: readonly string[] | undefined
}

/**
 * Orders candidates by the share of the question's weight that they cover; a word weighs as much as it is rare (inverse
 * document frequency, Spärck Jones 1972). Among equals: the asked words themselves and side by side, direct before
 * reported, newest first, then the id, so that the order is always the same.
 */
export function rank(candidates: readonly StatementRecord[], options: RankOptions): Match[] {
  const weighed = options.topic.map((word) => ({ word, weight: weightOf(word, options.total) }))
  return candidates
    .filter((record) => isAllowed(record, options))
    .map((record) => score(record, weighed))
    .toSorted(compare)
    .map(({ record, coverage, support, matched, related }) => ({
      record,
      coverage,
      support,
      matched,
      related,
    }))
}

/** How much a topic word counts: the rarer the more. */
export function weightOf({ count }: TopicWord, total: number): number {
  return Math.log(1 + (total + 1) / (count + 0.5))
}

type Weighed = { readonly word: TopicWord; readonly weight: number }

type Scored = Match & { readonly exactness: number; readonly nearness: number }

const ELSEWHERE = 0.6
const RELATED = 0.5

function score(record: StatementRecord, weighed: readonly Weighed[]): Scored {
  const tokens = tokenize(record.passage)
  const passage = tokens.map(({ word }) => word)
  const whole: Fields = {
    text: record.passage,
    tokens,
    stems: passage.map(stem),
    label: stemsOf(record.topic),
    elsewhere: [stemsOf(record.title), stemsOf(record.role)],
  }
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const found = weighed.map(({ word, weight }) => {
    const fields = isOwnName(word, record) ? ownWords(record) : whole
    const at = placeOf(word, fields)
    const isCovered =
      at !== undefined || (!isAbbreviation(word) && firstOf(word.same, fields.label) !== undefined)
    const support = isCovered ? 1 : supportOf(word, fields)
    const related = isCovered ? undefined : relatedIn(word, fields)
    return { word, weight, at, isCovered, support, related }
  })
  const sum = (valueOf: (entry: (typeof found)[number]) => number): number =>
    total === 0 ? 1 : found.reduce((all, entry) => all + entry.weight * valueOf(entry), 0) / total
  const surface = new Set(passage)
  return {
    record,
    coverage: round(sum(({ isCovered }) => (isCovered ? 1 : 0))),
    support: round(sum(({ support }) => support)),
    matched: found
      .filter(({ isCovered }) => isCovered)
      .map(({ word }) => word.repaired ?? word.asked),
    related: found.flatMap(({ related }) => related ?? []),
    exactness: round(sum(({ word }) => exactnessOf(word, surface, whole.stems))),
    nearness: nearnessOf(found.flatMap(({ at }) => (at === undefined ? [] : [at]))),
  }
}

/** Where a statement's words stand, as stems. */
type Fields = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly stems: readonly string[]
  readonly label: readonly string[]
  readonly elsewhere: readonly (readonly string[])[]
}

/** "…, Putin added" is not about Putin: of the speaker's own name only the quoted words count. */
function isOwnName({ people }: TopicWord, { speaker }: StatementRecord): boolean {
  return speaker !== undefined && people.includes(speaker.id)
}

function ownWords({ passage, quotes }: StatementRecord): Fields {
  const quoted = quotes.map(({ start, end }) => passage.slice(start, end)).join('\n')
  const tokens = tokenize(quoted)
  const stems = tokens.map(({ word }) => stem(word))
  return { text: quoted, tokens, stems, label: [], elsewhere: [] }
}

/** Where a topic word stands; of somebody asked for by a full name the surname alone must be that person's. */
function placeOf(word: TopicWord, { text, tokens, stems }: Fields): number | undefined {
  if (isAbbreviation(word)) {
    const isPrinted = (at: number, length: number) =>
      length > 1 || isAbbreviated(text.slice(tokens[at]?.start, tokens[at]?.end))
    return firstOf(word.same, stems, isPrinted)
  }
  if (isNumber(word.same)) return firstOf(word.same, stems, isWholeNumber(text, tokens))
  const isMeant = isFullName(word) ? surnameTest(word, text, tokens) : undefined
  return firstOf(word.same, stems, isMeant)
}

/** The related word that a passage has, as printed. */
function relatedIn({ related }: TopicWord, { text, tokens, stems }: Fields): string | undefined {
  for (const phrase of related) {
    const at = firstOf([phrase], stems)
    const [first, last] = [tokens[at ?? -1], tokens[(at ?? -1) + phrase.split(' ').length - 1]]
    if (at !== undefined && first && last) return text.slice(first.start, last.end)
  }
  return undefined
}

function supportOf(word: TopicWord, { stems, elsewhere }: Fields): number {
  if (!isAbbreviation(word) && elsewhere.some((field) => firstOf(word.same, field) !== undefined))
    return ELSEWHERE
  return firstOf(word.related, stems) === undefined ? 0 : RELATED
}

/** The place of the first of the phrases that stands in the stems, its words side by side. */
function firstOf(
  phrases: readonly string[],
  stems: readonly string[],
  isMeant: (at: number, length: number) => boolean = () => true,
): number | undefined {
  for (const phrase of phrases) {
    const parts = phrase.split(' ')
    const at = stems.findIndex(
      (_, start) =>
        parts.every((part, index) => stems[start + index] === part) && isMeant(start, parts.length),
    )
    if (at !== -1) return at
  }
  return undefined
}

/** The word itself counts more than another form of it, and that more than another word for it. */
function exactnessOf(
  { asked, repaired, same }: TopicWord,
  surface: ReadonlySet<string>,
  stems: readonly string[],
): number {
  if (
    fold(repaired ?? asked)
      .split(' ')
      .every((word) => surface.has(word))
  )
    return 1
  return firstOf(same.slice(0, 1), stems) === undefined ? 0 : 0.5
}

/** How close together the words stand, 0 to 1. */
function nearnessOf(places: readonly number[]): number {
  if (places.length < 2) return places.length
  return places.length / (Math.max(...places) - Math.min(...places) + 1)
}

const KIND_ORDER: Readonly<Record<Kind, number>> = { direct: 0, mixed: 1, reported: 2 }

function compare(a: Scored, b: Scored): number {
  return (
    b.coverage - a.coverage ||
    b.support - a.support ||
    b.exactness - a.exactness ||
    b.nearness - a.nearness ||
    KIND_ORDER[a.record.kind] - KIND_ORDER[b.record.kind] ||
    compareText(dateOf(b.record), dateOf(a.record)) ||
    compareText(a.record.id, b.record.id)
  )
}

function dateOf({ saidOn, publishedOn }: StatementRecord): string {
  return saidOn ?? publishedOn ?? ''
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function isAllowed({ passage }: StatementRecord, { phrase, exclude = [] }: RankOptions): boolean {
  if (!phrase && exclude.length === 0) return true
  const all = wordsOf(passage)
  if (phrase && !` ${all.join(' ')} `.includes(` ${wordsOf(phrase).join(' ')} `)) return false
  const stems = new Set(all.map(stem))
  return exclude.every((word) => !stems.has(stem(fold(word))))
}

function stemsOf(text: string | undefined): string[] {
  return text ? wordsOf(text).map(stem) : []
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
