import type { Attribution } from '../attributions/attribution.ts'
import type { Document, PlacedSentence } from '../document.ts'
import type { Draft } from './drafts.ts'
import type { Item } from '../tokens/items.ts'
import { wordList } from '../lexicon/word-list.ts'
import { ownerOf } from '../attributions/nominal-cues.ts'

/**
 * The quotations below a line that says whose they are: "Below are Roe’s key statements.".
 *
 * All marked words below it that nobody else is said to have said are that speaker’s. What others are reported to have said
 * there is that speaker’s word for it, and no statement of theirs.
 *
 * @param drafts the statements found so far
 * @returns these, with the quotations of the list among them
 */
export function withListed(document: Document, drafts: readonly Draft[]): Draft[] {
  const header = document.sentences.findIndex((_, index) => headerOf(document, index) !== undefined)
  const attribution = header < 0 ? undefined : headerOf(document, header)
  if (attribution === undefined) return [...drafts]
  const listed = { attribution, attributed: header, rule: 'listed' } as const
  const own = drafts
    .filter(({ sentence, kind }) => sentence <= header || kind !== 'reported')
    .map((draft) =>
      draft.sentence > header && draft.attribution === undefined ? { ...draft, ...listed } : draft,
    )
  const covered = coverage(drafts)
  const found = document.sentences.slice(header + 1).flatMap(({ from, to }, index): Draft[] => {
    const quotes = document.items.slice(from, to).filter(isQuote)
    return quotes
      .filter(({ start, end }) => end - start >= SHORTEST && !covered(start))
      .map((quote) => {
        const { start, end } = quote
        const sentence = header + 1 + index
        return { start, end, kind: 'direct', quotes: [quote], sentence, isNested: false, ...listed }
      })
  })
  return [...own, ...found]
}

const SHORTEST = 20
const LONGEST_HEADER = 20

function headerOf(document: Document, index: number): Attribution | undefined {
  const { items, sentences } = document
  const sentence = sentences[index]
  if (sentence === undefined || !isAlone(sentences, index)) return undefined
  const { from, to } = sentence
  if (to - from > LONGEST_HEADER || !OPENERS.has(items[from]?.lower ?? '')) return undefined
  const noun = from + items.slice(from, to).findIndex(({ lower }) => STATEMENTS.has(lower))
  const item = noun < from ? undefined : items[noun]
  const mention = item === undefined ? undefined : ownerOf(document, sentence, noun)
  if (item === undefined || mention === undefined) return undefined
  return {
    from: mention.from,
    to: noun + 1,
    cue: { start: item.start, end: item.end },
    mention,
    frames: 'q',
    type: 'noun',
    isInverted: false,
    isShared: false,
    lemma: item.lower,
    language: 'en',
  }
}

function isAlone(sentences: readonly PlacedSentence[], index: number): boolean {
  const own = sentences[index]?.paragraph
  return sentences[index - 1]?.paragraph !== own && sentences[index + 1]?.paragraph !== own
}

const OPENERS = wordList('below here following the these')
const STATEMENTS = wordList(
  'statements remarks comments quotes points takeaways answers highlights',
)

function isQuote({ kind }: Item): boolean {
  return kind === 'quote'
}

/** Tells whether a place in the text belongs to a statement; must be asked in the order of the text. */
function coverage(drafts: readonly Draft[]): (at: number) => boolean {
  const sorted = [...drafts].sort((a, b) => a.start - b.start)
  let next = 0
  let end = -1
  return (at) => {
    for (; (sorted[next]?.start ?? Infinity) <= at; next++)
      end = Math.max(end, sorted[next]?.end ?? 0)
    return at < end
  }
}
