import { stem } from '../../language/stem.ts'
import type { SpeakerRef } from '../../statement/speaker.ts'
import type { WeighedStem } from '../../store/statement-query.ts'
import type { StatementRecord, Store } from '../../store/store.ts'
import type { ClaimReading, ClaimWord } from './claim.ts'

export type CandidateLookup = Pick<Store, 'findSharing' | 'findStatements'>

/** How often the stems of a claim occur, and among how many statements. */
export type StemRarity = {
  readonly total: number
  readonly counts: ReadonlyMap<string, number>
}

/** How unlikely a statement is to have a stem: the natural logarithm of how many statements there are for one that has it. */
export function rarityOf(searched: string, { total, counts }: StemRarity): number {
  const count = counts.get(searched)
  // A word that nobody on record said, a misspelt one for the most part, tells nothing.
  return count === undefined ? UNKNOWN : Math.log(1 + total / count)
}

const UNKNOWN = 2

/**
 * Fetches the statements that a claim may be of: those that share most with all of it and with each window of it, so that
 * pieces of several statements are found as well, and for a claim of a few words those that have them in a row.
 */
export async function findCandidates(
  stems: readonly string[],
  readings: readonly ClaimReading[],
  speakers: readonly SpeakerRef[],
  rarity: StemRarity,
  store: CandidateLookup,
): Promise<StatementRecord[]> {
  const telling = tellingStems(stems, rarity)
  const weighed = stems
    .filter((one) => telling.has(one))
    .map((one) => ({ stem: one, weight: rarityOf(one, rarity) }))
  const windows = windowsOf(weighed).map((window) => ({ stems: window, limit: ALIKE_IN_WINDOW }))
  const found = await store.findSharing({
    windows: [{ stems: distinct(weighed), limit: ALIKE }, ...windows],
  })
  for (const phrase of phrasesOf(stems, readings, weighed, rarity)) {
    found.push(...(await store.findStatements({ phrase, limit: IN_A_ROW })))
    const filter = speakers.slice(0, MOST_SPEAKERS).map(({ id }) => ({ id }))
    if (filter.length === 0) continue
    found.push(...(await store.findStatements({ phrase, speakers: filter, limit: IN_A_ROW })))
  }
  return [...new Map(found.map((record) => [record.id, record])).values()]
}

const ALIKE = 30
const ALIKE_IN_WINDOW = 8
const IN_A_ROW = 20
const MOST_SPEAKERS = 20

/** Fetches statements that have one of some pieces of a claim in a row, but for those of nothing but the commonest words. */
export async function findPieces(
  pieces: readonly (readonly ClaimWord[])[],
  rarity: StemRarity,
  store: Pick<Store, 'findStatements'>,
): Promise<StatementRecord[]> {
  const found: StatementRecord[] = []
  const phrases = pieces.map((words) => toStems({ words }))
  for (const words of phrases.filter((stems) => isAffordable(stems, rarity))) {
    found.push(...(await store.findStatements({ phrase: words.join(' '), limit: FEW })))
  }
  return found
}

const FEW = 5

/**
 * The stems that tell statements apart, rarest first: as many as the work may cost, and those of a tenth of all
 * statements or more only where there are few others.
 */
function tellingStems(
  stems: readonly string[],
  { counts, total }: StemRarity,
): ReadonlySet<string> {
  const known = [...new Set(stems)]
    .map((one) => ({ stem: one, count: counts.get(one) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count)
  let cost = 0
  return new Set(
    known
      .filter(({ count }, at) => at < FEW_STEMS || count < total / 10)
      .filter(({ count }) => (cost += count) <= BUDGET)
      .map(({ stem: telling }) => telling),
  )
}

const FEW_STEMS = 6
/** So many occurrences of stems are read at most: what bounds the work on any claim. */
const BUDGET = 160_000

/** Windows that overlap by half, at most a few: of a long claim they are longer. One of the same stems again finds nothing new. */
function windowsOf(weighed: readonly WeighedStem[]): WeighedStem[][] {
  const size = Math.max(WINDOW, Math.ceil((2 * weighed.length) / MOST_WINDOWS))
  const windows = new Map<string, WeighedStem[]>()
  for (let from = 0; from < weighed.length; from += Math.ceil(size / 2)) {
    const window = distinct(weighed.slice(from, from + size))
    const key = window.map(({ stem: one }) => one).toSorted()
    windows.set(key.join(' '), window)
    if (from + size >= weighed.length) break
  }
  return [...windows.values()]
}

const WINDOW = 6
const MOST_WINDOWS = 24

function distinct(weighed: readonly WeighedStem[]): WeighedStem[] {
  return [...new Map(weighed.map((one) => [one.stem, one])).values()]
}

/**
 * What is sought word after word: claims of few words, for their words alone are in too many statements, and claims of
 * common words, in full and in pieces, wherever some were left as they are.
 */
function phrasesOf(
  stems: readonly string[],
  readings: readonly ClaimReading[],
  weighed: readonly WeighedStem[],
  rarity: StemRarity,
): ReadonlySet<string> {
  const upTo = (most: number) =>
    readings.filter(({ words }) => words.length <= most).map((reading) => toStems(reading))
  const weight = distinct(weighed).reduce((sum, one) => sum + one.weight, 0)
  const isCommon = weight < Math.log(1 + rarity.total) + MARGIN
  const others = isCommon ? [...upTo(MANY_WORDS), ...piecesOf(stems)] : []
  const whole = upTo(FEW_WORDS).map((words) => words.join(' '))
  return new Set([...whole, ...affordable(others, rarity)])
}

function toStems({ words }: Pick<ClaimReading, 'words'>): string[] {
  return words.flatMap(({ searched }) => searched).map(stem)
}

/** The rarest of some phrases, as many as the work may cost. */
function affordable(phrases: readonly (readonly string[])[], rarity: StemRarity): string[] {
  const costs = new Map(phrases.map((words) => [words.join(' '), costOf(words, rarity)]))
  let cost = 0
  return [...costs]
    .map(([phrase, ofPhrase]) => ({ phrase, cost: ofPhrase }))
    .toSorted((one, other) => one.cost - other.cost)
    .filter((one) => (cost += one.cost) <= COMMON)
    .map(({ phrase }) => phrase)
}

function isAffordable(phrase: readonly string[], rarity: StemRarity): boolean {
  return costOf(phrase, rarity) <= COMMON
}

/** Words in a row cost as much to find as the rarest of them is common. */
function costOf(phrase: readonly string[], { counts }: StemRarity): number {
  return Math.min(...phrase.map((one) => counts.get(one) ?? 0))
}

const COMMON = 60_000
const FEW_WORDS = 6
const MANY_WORDS = 20
/** In nats: so much rarer than one statement of all, the words of a claim lead to few. */
const MARGIN = 4

function piecesOf(stems: readonly string[]): string[][] {
  const step = Math.max(IN_A_PIECE, Math.ceil(stems.length / MOST_PIECES))
  const starts = stems.flatMap((_, at) => (at % step === 0 ? [at] : []))
  return starts.map((at) => stems.slice(at, at + IN_A_PIECE))
}

const IN_A_PIECE = 4
const MOST_PIECES = 6
