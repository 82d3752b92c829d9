import { stem } from '../language/stem.ts'
import { STOP_WORDS } from '../language/stop-words.ts'
import { tokenize, words } from '../language/tokens.ts'
import { REPORTING } from './question-words.ts'

/** What somebody said, with the topic label that an importer gave it. */
export type SaidOnTopic = { readonly passage: string; readonly topic?: string | undefined }

/**
 * What somebody speaks about more than others do: the labels of most statements where they have some, else words, most
 * telling first.
 *
 * A word counts once a statement, and weighs by how much more frequent it is here than in the whole corpus.
 *
 * @param counts in how many statements of the corpus each stem occurs
 * @param total how many statements the corpus has
 */
export function frequentTopics(
  statements: readonly SaidOnTopic[],
  { name, counts, total }: { name: string; counts: ReadonlyMap<string, number>; total: number },
): string[] {
  const labels = tally(statements.flatMap(({ topic }) => topic ?? []))
  const labelled = [...labels.values()].reduce((sum, count) => sum + count, 0)
  if (labelled > statements.length / 2) return top(labels)
  const own = new Set(words(name).map(stem))
  const here = new Map<string, string[]>()
  for (const { passage } of statements) {
    for (const [of, typed] of wordsByStem(passage)) {
      if (!own.has(of)) here.set(of, [...(here.get(of) ?? []), typed])
    }
  }
  const weights = new Map<string, number>()
  for (const [of, typed] of here) {
    const share = typed.length / statements.length
    const usual = Math.max(counts.get(of) ?? 0, typed.length) / Math.max(total, statements.length)
    const isTelling = typed.length >= LEAST && share > LEAST_SHARE && share >= usual * LEAST_RATIO
    if (isTelling) weights.set(surface(typed), typed.length * Math.log(share / usual))
  }
  return top(weights)
}

/** The stems whose counts are asked for. */
export function topicStems(statements: readonly SaidOnTopic[]): string[] {
  return [...new Set(statements.flatMap(({ passage }) => [...wordsByStem(passage).keys()]))]
}

/** The words of a passage that can tell a topic, each once, as they are written. */
function wordsByStem(passage: string): Map<string, string> {
  return new Map(
    tokenize(passage)
      .filter(({ word }) => word.length >= SHORTEST && /^\p{L}+$/u.test(word))
      .filter(({ word }) => !STOP_WORDS.has(word) && !REPORTING.has(word))
      .filter(({ word }) => !NO_TOPICS.has(stem(word)))
      .map(({ word, start, end }) => [stem(word), passage.slice(start, end).replace(/['’]s$/, '')]),
  )
}

/** The commonest way to write a word; with a capital only where it always has one. */
function surface(typed: readonly string[]): string {
  const isName = typed.every((word) => /^\p{Lu}/u.test(word))
  const [common = ''] = top(tally(isName ? typed : typed.map((word) => word.toLowerCase())))
  return common
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function top(weights: ReadonlyMap<string, number>): string[] {
  return [...weights]
    .toSorted(([a, one], [b, other]) => other - one || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => word)
}

/** Stems: stop words in another case, and words of time. An English one may be that of another word, as "mine" of "mining". */
const NO_TOPICS: ReadonlySet<string> = new Set(
  [
    ...[...STOP_WORDS].filter((word) => /^\p{Script=Cyrillic}{2,}$/u.test(word)),
    ...`year month week today yesterday tomorrow
    год лет месяц неделя сегодня вчера завтра этими этих такие такого такому таким таких которому которым которыми
    котором своего своему своим своими своих нашего нашему нашим нашими наших`
      .trim()
      .split(/\s+/),
  ].map(stem),
)

const SHORTEST = 4
const LEAST = 2
const LEAST_SHARE = 0.02
const LEAST_RATIO = 1.5
const MOST = 5
