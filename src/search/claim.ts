import { stem } from '../language/stem.ts'
import { STOP_WORDS } from '../language/stop-words.ts'
import { words as wordsOf } from '../language/tokens.ts'
import type { Store } from '../store/store.ts'
import { type Decision, decideClaim } from './answer.ts'
import type { Question } from './question.ts'
import { ANYONE, AUXILIARY } from './question-words.ts'
import { rank } from './rank.ts'
import type { TopicWord } from './topic.ts'

/**
 * Whether a text says something itself, as a post or a sentence of a speech does, and so may repeat what somebody said.
 *
 * - `claim`: surely, as nobody types so many keywords: no word of it names the speaker asked for, nor a period.
 * - `sentence`: it may be one, or keywords with a full stop.
 * - `question`: it asks for something else than statements, and statements like it may help.
 */
export function claimIn({ text, words, phrase, exclude, namedWords }: Question): Claim {
  const { length } = wordsOf(text)
  const [first] = words
  if (!first || namedWords > 0 || length < SHORTEST) return 'none'
  if (asksWhatWasSaid(words)) return 'none'
  const isLong = length >= LONG
  if (exclude.length > 0 && !isLong) return 'none'
  const isAsking =
    /\?["”»)\s]*$/u.test(text) || (first.part === 'asking' && AUXILIARY.has(first.word))
  if (isAttributed(words)) return isLong && !isAsking ? 'sentence' : 'none'
  if (isAsking) return 'question'
  const outside = phrase === undefined ? length : words.length
  if (isLong && outside >= LONG / 2) return 'claim'
  return isLong || /[.!…]["”»)]*\s*$/u.test(text) ? 'sentence' : 'none'
}

export type Claim = 'claim' | 'sentence' | 'question' | 'none'

const SHORTEST = 4
const LONG = 14

/** "Peskov said that …", "what did he say": who speaks is said at the beginning; but "I said" is part of the claim. */
function isAttributed(words: Question['words']): boolean {
  const saying = words.findIndex(({ part }) => part === 'reporting')
  if (saying === -1 || saying > LONGEST_ATTRIBUTION) return false
  return words[0]?.part === 'asking' || !ANYONE.has(words[saying - 1]?.word ?? '')
}

const LONGEST_ATTRIBUTION = 4

/** "What did the Minister of Finance and the Minister of Energy say": a question, however long its speaker is. */
function asksWhatWasSaid([first, second, ...others]: Question['words']): boolean {
  const isQuestion = first?.part === 'asking' && AUXILIARY.has(second?.word ?? '')
  return isQuestion && others.some(({ part }) => part === 'reporting')
}

/** Finds the statements that are most like a text, best first: the first decides whether it is on record. */
export async function evaluateClaim(
  { text }: Pick<Question, 'text'>,
  store: Pick<Store, 'stemCounts' | 'statementCount' | 'findLike'>,
): Promise<Decision> {
  const typed = wordsOf(text.replace(ADDRESS, ' ')).filter((word) => !STOP_WORDS.has(word))
  const byStem = new Map(typed.map((word) => [stem(word), word]))
  const counts = await store.stemCounts([...byStem.keys()])
  const topic = boundedBy(
    [...byStem].map(([of, asked]) => topicWord(asked, of, counts.get(of) ?? 0)),
  )
  const stems = topic.filter(({ count }) => count > 0).flatMap(({ same }) => same)
  // What shares a single word with a text is not like it.
  const candidates = stems.length > 1 ? await store.findLike({ stems, limit: CANDIDATES }) : []
  const total = await store.statementCount()
  const matches = candidates.flatMap((candidate) => rank([candidate], { topic, total }))
  return decideClaim({ reading: { isAmbiguous: false, topic }, matches, full: 0, isCut: true })
}

const ADDRESS = /https?:\S+|\bpic\.twitter\.\S+/g
const CANDIDATES = 30
const MAX_WORDS = 24
const MAX_FOUND = 20_000

/** The rarest words, so many that the statements to be looked at are bounded; in the order of the text. */
function boundedBy(topic: readonly TopicWord[]): TopicWord[] {
  let found = 0
  const rarest = new Set(
    topic
      .toSorted((a, b) => a.count - b.count)
      .slice(0, MAX_WORDS)
      .filter(({ count }) => (found += count) <= MAX_FOUND),
  )
  return topic.filter((word) => rarest.has(word))
}

function topicWord(asked: string, of: string, count: number): TopicWord {
  return { asked, same: [of], related: [], count, people: [] }
}
