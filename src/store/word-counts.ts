import { stem } from '../language/stem.ts'
import { words } from '../language/tokens.ts'
import { type SearchedText, contextOf } from './searched-text.ts'

/** Counts, of the words and stems that statements are found by, in how many statements each occurs. */
export type WordCounts = {
  /** Counts a statement, or takes it out. */
  change(text: SearchedText, by: 1 | -1): StatementStems
  /** The changes that do not cancel out. */
  words(): [word: string, count: number][]
  stems(): [stem: string, count: number][]
}

/** The stems of a statement's passage, and of what stands around it, each in the order of the text, joined by spaces. */
export type StatementStems = { readonly passage: string; readonly context: string }

export function createWordCounts(): WordCounts {
  // A word is looked up once; what it is, and whether this statement has it already, stands there.
  const counts = new Map<string, WordCount>()
  const stems = new Map<string, Count>()
  let statement = 0

  const wordCount = (word: string): WordCount => {
    const known = counts.get(word)
    if (known) return known
    const stemmed = stem(word)
    const stemCount = stems.get(stemmed) ?? { text: stemmed, count: 0, last: 0 }
    stems.set(stemmed, stemCount)
    const count = { text: word, count: 0, last: 0, stem: stemCount }
    counts.set(word, count)
    return count
  }
  const read = (text: string, by: number): string => {
    let joined = ''
    for (const word of words(text)) {
      const found = wordCount(word)
      changeOnce(found, statement, by)
      changeOnce(found.stem, statement, by)
      joined += joined === '' ? found.stem.text : ` ${found.stem.text}`
    }
    return joined
  }

  return {
    change(text, by) {
      statement += 1
      return { passage: read(text.passage, by), context: read(contextOf(text), by) }
    },
    words: () => changesOf(counts),
    stems: () => changesOf(stems),
  }
}

/** `last`: the statement that changed it last. */
type Count = { readonly text: string; count: number; last: number }
type WordCount = Count & { readonly stem: Count }

function changeOnce(count: Count, statement: number, by: number): void {
  if (count.last === statement) return
  count.last = statement
  count.count += by
}

function changesOf(counts: ReadonlyMap<string, Count>): [string, number][] {
  return [...counts.values()].flatMap(({ text, count }) => (count === 0 ? [] : [[text, count]]))
}
