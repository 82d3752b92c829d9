import { OWNERS } from '../lexicon/function-words.ts'
import type { Attribution } from './attribution.ts'
import { phraseAttribution } from './phrase-attribution.ts'
import { hasFiniteVerb } from '../tokens/finite-verbs.ts'
import type { Item } from '../tokens/items.ts'
import type { Run } from '../mentions/names.ts'
import {
  nounPhraseAfter,
  nounPhraseBefore,
  type Mention,
  type Words,
} from '../mentions/noun-phrases.ts'
import { russianPhraseAt } from '../russian/phrases.ts'
import { surnamesIn } from '../mentions/surnames.ts'
import { asSubject } from '../russian/as-subject.ts'
import { isRussian } from '../russian/nominative-names.ts'
import type { Sentence } from '../tokens/sentences.ts'

/**
 * Attributions without a verb: "according to the envoy", "in Roe’s words", "in the words of Roe", "по словам Роу".
 */
export function findPhrases(words: Words, sentence: Sentence): Attribution[] {
  const found: Attribution[] = []
  for (let index = sentence.from; index < sentence.to; index++) {
    const attribution = phraseAt(words, sentence, index)
    if (attribution === undefined) continue
    found.push(attribution)
    index = attribution.to - 1
  }
  return found
}

function phraseAt(words: Words, sentence: Sentence, index: number): Attribution | undefined {
  const { items } = words
  if (index === sentence.from) {
    const named = namedBeforeColon(words, sentence)
    if (named !== undefined) return named
  }
  const [first, second] = [items[index]?.lower, items[index + 1]?.lower]
  if (first === 'according' && second === 'to') return withObject(words, sentence, index, 2)
  if (first !== 'in') return russianPhraseAt(words, sentence, index)
  const noun = findNoun(items, index, sentence.to)
  if (noun === undefined) return undefined
  const isOf = items[noun + 1]?.lower === 'of' && second === 'the'
  return isOf ? withObject(words, sentence, index, noun + 2 - index) : withOwner(words, index, noun)
}

/** "Jane Roe: …": nothing but a name and a colon at the beginning of a sentence. */
function namedBeforeColon(words: Words, sentence: Sentence): Attribution | undefined {
  const { from } = sentence
  const run = words.runs.get(from)
  if (run?.name === undefined || words.items[run.to]?.text !== ':') return undefined
  if (isOwnersName(words, run.name)) return undefined
  const mention = nounPhraseBefore(words, run.to, from)
  const isMarked = words.items[run.to + 1]?.kind === 'quote'
  const isFull = run.name.to - run.name.from > 1 && run.type === 'name'
  if (mention === undefined || !(isMarked || isFull || isLabel(words, run, sentence)))
    return undefined
  const named = phraseAttribution(
    words,
    { from, to: run.to },
    { from: run.to, to: run.to + 1 },
    mention,
    'en',
  )
  return { ...named, type: 'verb', lemma: ':' }
}

/** "Книга Анны Рощиной: …": a Russian name in another case is not the one who speaks. */
function isOwnersName({ items }: Words, name: { from: number; to: number }): boolean {
  if (!isRussian(items, name)) return false
  const own = items.slice(name.from, name.to).filter(({ kind }) => kind === 'word')
  return own.some((item) => asSubject(item, ANYBODY) === 0)
}

const ANYBODY = { number: 'singular', person: 3 } as const

/** "Roe: We closed it.": in a transcript the surname of somebody named opens the line and a clause follows. */
function isLabel(words: Words, { to: colon }: Run, { from, to }: Sentence): boolean {
  const before = words.items[from - 1]
  const opensLine = before === undefined || before.text === '\n'
  const isKnown = opensLine && surnamesIn(words).has(words.items[colon - 1]?.text ?? '')
  return isKnown && hasFiniteVerb(words.items, colon + 1, to)
}

const NOUNS: ReadonlySet<string> = new Set(['words', 'view', 'opinion'])
const REACH = 9

/** Where "words" stands behind "in", if it does. */
function findNoun(items: readonly Item[], index: number, high: number): number | undefined {
  for (let at = index + 2; at < high && at - index < REACH; at++) {
    const item = items[at]
    if (item === undefined || item.kind === 'punctuation') return undefined
    if (NOUNS.has(item.lower)) return at
  }
  return undefined
}

function withObject(
  words: Words,
  sentence: Sentence,
  from: number,
  length: number,
): Attribution | undefined {
  const mention =
    nounPhraseAfter(words, from + length, sentence.to) ??
    anything(words, from + length, sentence.to)
  if (mention === undefined) return undefined
  return phraseAttribution(
    words,
    { from, to: mention.to },
    { from, to: from + length },
    mention,
    'en',
  )
}

/** Whatever stands after "according to", up to the comma: a document, a survey. */
function anything({ items }: Words, from: number, high: number): Mention | undefined {
  let to = from
  while (to < high && to - from < REACH && /^(?:open|determiner)$/.test(items[to]?.class ?? ''))
    to++
  return to === from ? undefined : { from, to, kind: 'description' }
}

/** "in Roe’s words", "in his opinion": the owner stands before the noun. */
function withOwner(words: Words, from: number, noun: number): Attribution | undefined {
  const owner = words.items[noun - 1]
  if (owner === undefined) return undefined
  const isPronoun = OWNERS.has(owner.lower)
  const isPossessive = /['’]s?$/.test(owner.text)
  if (!isPronoun && !isPossessive) return undefined
  const mention: Mention | undefined = isPronoun
    ? { from: noun - 1, to: noun, kind: 'pronoun' }
    : nounPhraseBefore(words, noun, from + 1)
  if (mention === undefined) return undefined
  return phraseAttribution(words, { from, to: noun + 1 }, { from, to: noun + 1 }, mention, 'en')
}
