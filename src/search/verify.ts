import type { AliasTable } from '../language/aliases.ts'
import { stem } from '../language/stem.ts'
import { words } from '../language/tokens.ts'
import type { Verification } from '../statement/verification.ts'
import type { SpeakerRef } from '../statement/speaker.ts'
import type { Store } from '../store/store.ts'
import { toAnswerStatement } from './to-answer-statement.ts'
import {
  type CandidateLookup,
  type StemRarity,
  findCandidates,
  findPieces,
  rarityOf,
} from './verify/candidates.ts'
import { type ClaimWord, readClaim } from './verify/claim.ts'
import { type Claimed, type ClaimedLookup, createSpeakerReader } from './verify/claimed-speaker.ts'
import type { Rarity } from './verify/compare.ts'
import { differencesOf } from './verify/differences.ts'
import { type Case, type Judged, judge } from './verify/judge.ts'
import { LONGEST_CLAIM } from './verify/longest-claim.ts'
import { toPassage } from './verify/passage.ts'
import { remarksOn } from './verify/remarks.ts'

export type VerifyLookup = CandidateLookup & ClaimedLookup & Pick<Store, 'statementCount'>

/**
 * Compares a claimed quotation, with or without an attribution, with every passage that can answer. One longer than
 * `LONGEST_CLAIM` is not compared, and not on record: callers refuse it before.
 */
export async function verify(
  claim: string,
  store: VerifyLookup,
  aliases: AliasTable,
): Promise<Verification> {
  if (claim.length > LONGEST_CLAIM) return { verdict: 'not-on-record' }
  const readings = []
  const readSpeakers = createSpeakerReader(store, aliases)
  for (const reading of readClaim(claim)) {
    const claimed = await readSpeakers(reading.attribution)
    readings.push({ ...reading, claimed })
  }
  if (readings.length === 0) return { verdict: 'not-on-record' }
  const stems = words(claim).map(stem)
  const total = await store.statementCount()
  const rarity = { total, counts: await store.stemCounts([...new Set(stems)]) }
  const speakers = readings.flatMap(({ claimed }) => speakersOf(claimed))
  const records = await findCandidates(stems, readings, speakers, rarity, store)
  const given = {
    readings,
    passages: records.map(toPassage),
    rarity: wordRarity(readings[0]?.words ?? [], rarity),
    total,
  }
  const judged = await judgeWithRest(given, rarity, store)
  if (judged.verdict === 'not-on-record') return { verdict: 'not-on-record' }
  const { verdict, passage, reading, range, isSame, other } = judged
  const text = passage.record.passage
  const remarks = remarksOn(claim, judged)
  const [first, last] = [passage.words[range.from], passage.words[range.to - 1]]
  return {
    verdict,
    statement: toAnswerStatement(passage.record),
    ...(other && other !== passage && { other: toAnswerStatement(other.record) }),
    differences: isSame
      ? [{ op: 'same', text: text.slice(first?.start, last?.end) }]
      : differencesOf(claim, reading, passage, range),
    ...(remarks && { remarks }),
  }
}

function speakersOf(claimed: readonly Claimed[]): SpeakerRef[] {
  return claimed.flatMap(({ known }) => known.flat().map(({ speaker }) => speaker))
}

/** Looks for what the first verdict leaves unexplained, so that no piece of another statement is missed. */
async function judgeWithRest(
  given: Case,
  rarity: StemRarity,
  store: CandidateLookup,
): Promise<Judged> {
  const judged = judge(given)
  const more = await findPieces(judged.rest, rarity, store)
  const known = new Set(given.passages.map(({ record }) => record.id))
  const others = more.filter(({ id }) => !known.has(id)).map(toPassage)
  if (others.length === 0) return judged
  return judge({ ...given, passages: [...given.passages, ...others] })
}

function wordRarity(claim: readonly ClaimWord[], stems: StemRarity): Rarity {
  const of = ({ searched }: ClaimWord) =>
    Math.max(0, ...searched.map((word) => rarityOf(stem(word), stems)))
  const mean = claim.reduce((sum, word) => sum + of(word), 0) / claim.length
  return { of, weight: (word) => of(word) / mean }
}
