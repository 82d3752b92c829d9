import { isAbbreviated, isMixed } from '../language/abbreviation.ts'
import type { AliasTable } from '../language/aliases.ts'
import { isBodyWord } from '../language/body-words.ts'
import { nameKey } from '../language/name-key.ts'
import { stem } from '../language/stem.ts'
import { words as wordsOf } from '../language/tokens.ts'
import type { Store } from '../store/store.ts'
import { isGivenName } from './join-names.ts'
import type { NameSpan } from './names.ts'
import { isNumber, numberAt } from './numbers.ts'
import { type QuestionWord, partOf } from './question.ts'
import { closestWord, onlyNearWord } from './spelling.ts'
import { isTitle } from './titles.ts'

/**
 * A word or phrase that the answer should be about, and what meets it.
 *
 * Phrases are stems joined by spaces, to stand side by side. `same` mean what was asked, the word itself first;
 * `related` are only near it. `count`: in how many statements one of `same` occurs.
 */
export type TopicWord = {
  readonly asked: string
  /** What the corpus has in its place: the repaired spelling. */
  readonly repaired?: string | undefined
  readonly same: readonly string[]
  readonly related: readonly string[]
  readonly count: number
  /** Of a person's name, not an office: the ids of those who have it. */
  readonly people: readonly string[]
}

export type TopicLookup = Pick<Store, 'stemCounts' | 'similarWords'>

/**
 * Reads the words of a question that are not its frame or its speaker as its topic.
 *
 * A word that no statement has, nor any of its aliases, is read as the likeliest word of the corpus; a word the corpus
 * has is never changed.
 *
 * @param names those of the question's names that are the topic, not the speaker
 */
export async function readTopic(
  words: readonly (QuestionWord | undefined)[],
  names: readonly NameSpan[],
  aliases: AliasTable,
  lookup: TopicLookup,
): Promise<TopicWord[]> {
  const drafts = draftTopic(words, names, aliases)
  const counts = await lookup.stemCounts([...new Set(drafts.flatMap(stemsOf))])
  const counted = drafts.map((draft) => ({ ...draft, count: countOf(draft.same, counts) }))
  const unknown = counted.filter(
    ({ count, isName, same }) => count === 0 && !isName && !isNumber(same),
  )
  const repaired = new Set(unknown.slice(0, MAX_REPAIRS))
  return Promise.all(
    counted.map(async (draft) => (repaired.has(draft) ? repair(draft, aliases, lookup) : draft)),
  )
}

// More words that nobody knows are no misspelt question.
const MAX_REPAIRS = 16

// With a capital a short word is a name, and a name that is nearly another is another: "Iran" is not "Iraq".
type Draft = Omit<TopicWord, 'count'> & { readonly isName: boolean; readonly isCapital: boolean }

function draftTopic(
  words: readonly (QuestionWord | undefined)[],
  names: readonly NameSpan[],
  aliases: AliasTable,
): Draft[] {
  const typed = words.map((word) => word?.word ?? '')
  const drafts: Draft[] = []
  for (let at = 0; at < words.length; at += 1) {
    // A given name alone is a word: its bearers' surnames are not what was asked about.
    const name = names.find((found) => found.start === at && !isGivenName(found))
    const word = words[at]
    const number = name ? undefined : numberAt(words, at)
    if (name) {
      drafts.push(nameDraft(name, words))
      at = name.end - 1
    } else if (number) {
      drafts.push({ ...number, related: [], people: [], isName: false, isCapital: false })
      at += number.length - 1
    } else if (word) {
      const others = aliases.at(typed, at)
      const isWorth = word.part === 'topic' || (others?.length ?? 0) > 1
      if (!isWorth) continue
      drafts.push({ ...wordDraft(words, at, others), isCapital: word.isCapital })
      at += (others?.length ?? 1) - 1
    }
  }
  // Said again, a word asks for nothing more.
  return [
    ...new Map(drafts.toReversed().map((draft) => [draft.same[0], draft])).values(),
  ].toReversed()
}

function wordDraft(
  words: readonly (QuestionWord | undefined)[],
  at: number,
  others: ReturnType<AliasTable['at']>,
): Omit<Draft, 'isCapital'> {
  const end = at + (others?.length ?? 1)
  const word = words[at]
  const typed = words.map((one) => one?.word ?? '')
  const isWord =
    end === at + 1 && word !== undefined && (isAlsoWord(word.word) || isMixed(word.typed))
  const asked = isWord ? word.typed : typed.slice(at, end).join(' ')
  return {
    asked,
    same: [typed.slice(at, end).map(stem).join(' '), ...(others?.same ?? [])],
    related: others?.related ?? [],
    people: [],
    isName: false,
  }
}

/** A person as the topic: the words typed, the name in full, or the surname alone. */
function nameDraft(
  { start, end, matches }: NameSpan,
  words: readonly (QuestionWord | undefined)[],
): Draft {
  const typed = words.slice(start, end).map((word) => word?.word ?? '')
  const isOffice = matches.every(({ by }) => by === 'office' || by === 'role')
  const surnames = isOffice ? [] : matches.flatMap(({ speaker }) => wordsOf(speaker.name).slice(-1))
  const inFull =
    typed.length > 1 && !isOffice ? matches.map(({ speaker }) => wordsOf(speaker.name)) : []
  const phrases = [typed, ...inFull, ...surnames.map((surname) => [surname])]
  return {
    asked: typed.join(' '),
    same: [...new Set(phrases.map((phrase) => phrase.map(stem).join(' ')))],
    related: [],
    people: isOffice ? [] : matches.map(({ speaker }) => speaker.id),
    isName: true,
    isCapital: true,
  }
}

async function repair(
  word: TopicWord & Draft,
  aliases: AliasTable,
  lookup: TopicLookup,
): Promise<TopicWord> {
  // The pope is no misspelt hope, a ministry no minister, and Steven no misspelt seven.
  if (isAbbreviation(word) || word.same[0]?.includes(' ') || isTitle(word.asked)) return word
  if (isBodyWord(word.asked) || aliases.givenNames(nameKey(word.asked)).length > 0) return word
  const similar = await lookup.similarWords('topic', word.asked, SHORT_LIST)
  const to =
    closestWord(word.asked, similar) ??
    (word.isCapital ? undefined : onlyNearWord(word.asked, similar))
  if (!to) return word
  const others = aliases.at([to], 0)
  const same = [stem(to), ...(others?.same ?? [])]
  const counts = await lookup.stemCounts(stemsOf({ same }))
  return {
    ...word,
    repaired: to,
    same,
    related: others?.related ?? [],
    count: countOf(same, counts),
  }
}

/** A topic that in small letters is another word: "WHO", "MoD". */
export function isAbbreviation({ asked }: Pick<TopicWord, 'asked'>): boolean {
  return isAbbreviated(asked)
}

function isAlsoWord(word: string): boolean {
  return partOf(word) !== 'topic'
}

const SHORT_LIST = 30

function stemsOf({ same }: Pick<TopicWord, 'same'>): string[] {
  return same.flatMap((phrase) => phrase.split(' '))
}

/** A phrase occurs at most as often as its rarest word. */
function countOf(phrases: readonly string[], counts: ReadonlyMap<string, number>): number {
  const each = phrases.map((phrase) =>
    Math.min(...phrase.split(' ').map((s) => counts.get(s) ?? 0)),
  )
  return each.reduce((sum, count) => sum + count, 0)
}
