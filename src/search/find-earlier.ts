import { stem } from '../language/stem.ts'
import { STOP_WORDS } from '../language/stop-words.ts'
import { words } from '../language/tokens.ts'
import type { AnswerStatement } from '../statement/answer-statement.ts'
import type { PartialDate } from '../statement/dates.ts'
import type { StatementRecord, Store } from '../store/store.ts'
import { refersBack } from './refers-back.ts'

/** An earlier statement by its own id, with the day it was said or else published. */
export type Earlier = { readonly id: string; readonly date: PartialDate }

/**
 * The earlier statement that a speaker refers to ("as I said in May"), if it is on record and can be no other: by the same
 * speaker, in that time, with two rare words of the sentence in it, and more of them than in any other of that time.
 */
export async function findEarlier(
  { speaker, passage, quotes, saidOn, publishedOn }: AnswerStatement,
  store: Pick<Store, 'findCandidates' | 'readCandidates' | 'stemCounts' | 'statementCount'>,
): Promise<Earlier | undefined> {
  const day = [saidOn, publishedOn].find((date) => date !== undefined && DAY.test(date))
  const reference = speaker && day && refersBack(passage, quotes, Temporal.PlainDate.from(day))
  if (!speaker || !reference) return undefined
  const { from, until, about } = reference
  const stems = await rareStems(about, store)
  if (stems.length < SHARED) return undefined
  const candidates = await store.findCandidates({
    speakers: [{ id: speaker.id }],
    from,
    until,
    topic: stems.map((rare) => ({ stems: [rare], weight: 1 })),
    atLeast: SHARED,
    limit: CANDIDATES,
  })
  const found = (await store.readCandidates(candidates))
    .map((record) => ({ record, shared: sharedWith(record, stems) }))
    .filter(({ shared }) => shared >= SHARED)
    .toSorted((one, other) => other.shared - one.shared)
  const [first, second] = found
  if (!first || first.shared === second?.shared) return undefined
  const date = first.record.saidOn ?? first.record.publishedOn
  return date === undefined ? undefined : { id: first.record.id, date }
}

/** The stems of words that tell what a text is about: no word of every day. */
async function rareStems(
  text: string,
  store: Pick<Store, 'stemCounts' | 'statementCount'>,
): Promise<string[]> {
  const content = words(text).filter((word) => word.length > 2 && !STOP_WORDS.has(word))
  const stems = [...new Set(content.map(stem))].slice(0, LOOKED_UP)
  const counts = await store.stemCounts(stems)
  const most = Math.max(FEW, RARE * (await store.statementCount()))
  // A word that only this statement has is in no earlier one.
  return stems.filter((one) => (counts.get(one) ?? 0) > 1 && (counts.get(one) ?? 0) <= most)
}

function sharedWith({ passage }: StatementRecord, stems: readonly string[]): number {
  const said = new Set(words(passage).map(stem))
  return stems.filter((one) => said.has(one)).length
}

const DAY = /^\d{4}-\d\d-\d\d$/
/** Words that both must have. */
const SHARED = 2
/** The share of all statements that a telling word is in at most; in a small corpus, a number. */
const RARE = 0.01
const FEW = 20
const LOOKED_UP = 60
const CANDIDATES = 20
