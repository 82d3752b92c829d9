import { OWNERS } from '../lexicon/function-words.ts'
import type { Attribution } from './attribution.ts'
import { isFiniteVerb } from '../tokens/finite-verbs.ts'
import type { Item } from '../tokens/items.ts'
import { isSupportVerb, nounFrame } from '../lexicon/attribution-nouns.ts'
import { isPossessive } from '../tokens/bare-word.ts'
import { nounPhraseBefore, type Mention, type Words } from '../mentions/noun-phrases.ts'
import type { Sentence } from '../tokens/sentences.ts'

/**
 * Attributions by a noun: "Roe’s claim that …", "her promise to …", "the ministry issued a warning that …".
 *
 * The one who speaks is the owner of the noun, or the subject of a verb that only supports it. Other nouns of saying
 * ("dismissed claims that …") attribute to nobody and are left out.
 */
export function findNominalCues(words: Words, sentence: Sentence): Attribution[] {
  const found: Attribution[] = []
  for (let index = sentence.from; index < sentence.to; index++) {
    const attribution = nominalAt(words, sentence, index)
    if (attribution !== undefined) found.push(attribution)
  }
  return found
}

function nominalAt(words: Words, sentence: Sentence, index: number): Attribution | undefined {
  const { items } = words
  const item = items[index]
  const frame = item?.kind === 'word' ? nounFrame(item.lower) : undefined
  if (item === undefined || frame === undefined) return undefined
  const next = items[index + 1]
  const isClause = frame.that && next?.lower === 'that' && !isRelative(items, index + 1)
  const isInfinitive = frame.to && next?.lower === 'to'
  const isPhrase = next !== undefined && frame.prepositions.has(next.lower)
  if (!isClause && !isInfinitive && !isPhrase) return undefined
  const mention = ownerOf(words, sentence, index) ?? supportedBy(words, sentence, index)
  if (mention === undefined) return undefined
  const to = isPhrase ? index + 2 : index + 1
  return {
    from: mention.from,
    to,
    cue: { start: item.start, end: item.end },
    mention,
    frames: isClause ? 't' : isInfinitive ? 'i' : 'n',
    type: 'noun',
    isInverted: false,
    isShared: false,
    lemma: item.lower,
    language: 'en',
  }
}

/** "a claim that was made": without a subject of its own it is a relative clause. */
function isRelative(items: readonly Item[], that: number): boolean {
  const next = items[that + 1]
  return next === undefined || next.class === 'auxiliary' || isFiniteVerb(next)
}

const WIDEST = 4

/** Who owns a noun: "Roe’s false | claim", "her | promise". */
export function ownerOf(words: Words, { from }: Sentence, noun: number): Mention | undefined {
  for (let index = noun - 1; index >= from && noun - index <= WIDEST; index--) {
    const item = words.items[index]
    if (item === undefined || item.kind !== 'word') return undefined
    if (OWNERS.has(item.lower)) {
      return { from: index, to: index + 1, kind: 'pronoun' }
    }
    if (isPossessive(item)) return nounPhraseBefore(words, index + 1, from)
    if (item.class !== 'open' && item.class !== 'adverb') return undefined
  }
  return undefined
}

/** "the ministry issued a | warning": the subject of a verb that means nothing of its own. */
function supportedBy(words: Words, { from }: Sentence, noun: number): Mention | undefined {
  for (let index = noun - 1; index > from && noun - index <= WIDEST; index--) {
    const item = words.items[index]
    if (item === undefined || item.kind !== 'word') return undefined
    if (isSupportVerb(item.lower)) {
      let end = index
      while (end > from && /^(?:auxiliary|adverb)$/.test(words.items[end - 1]?.class ?? '')) end--
      return nounPhraseBefore(words, end, from)
    }
    if (item.class !== 'open' && item.class !== 'adverb' && item.class !== 'determiner')
      return undefined
  }
  return undefined
}
