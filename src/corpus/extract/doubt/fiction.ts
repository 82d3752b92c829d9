import type { Attribution } from '../attributions/attribution.ts'
import * as lexicon from '../lexicon/doubt-words.ts'
import type { Words } from '../mentions/noun-phrases.ts'
import { isPresent } from '../tokens/present-tense.ts'
import type { Sentence } from '../tokens/sentences.ts'

/**
 * Whether somebody is only made to say it: he plays a part or another person, or it is said in a novel or a forgery.
 *
 * @param cue the item of the verb
 */
export function isFiction(
  words: Words,
  sentence: Sentence,
  attribution: Attribution,
  cue: number,
): boolean {
  return (
    isInRole(words, sentence, attribution, cue) ||
    isImitation(words, sentence, cue) ||
    isInWork(words, sentence, attribution, cue)
  )
}

/** "Roe, who plays a judge, says in the film …": the one who speaks is the judge. */
function isInRole(
  { items }: Words,
  { to: high }: Sentence,
  { mention, type }: Attribution,
  cue: number,
): boolean {
  if (mention === undefined || mention.to >= cue || type === 'phrase') return false
  const end = Math.min(high, cue + LONGEST_LEAD)
  let isPlaying = false
  for (let index = Math.max(mention.to, cue - LONGEST_ASIDE); index < end; index++) {
    const [before, item] = [items[index - 1], items[index]]
    const isAside = before?.text === ',' || before?.class === 'relative' || before?.lower === 'в'
    if (isPlaying && lexicon.STAGES.has(item?.lower ?? '')) return true
    isPlaying ||= isAside && index < cue && lexicon.PLAYING.has(item?.lower ?? '')
  }
  return false
}

/** "Imitating Doe, Roe said …", "As Doe, Roe said …", "Roe, as Doe, said …", "Он говорит голосом Рощиной: …": another is played. */
function isImitation(
  { items, runs }: Words,
  { from: low, to: high }: Sentence,
  cue: number,
): boolean {
  const first = Math.max(low, cue - LONGEST_ASIDE)
  const end = Math.min(high, cue + LONGEST_LEAD)
  for (let index = first; index < end; index++) {
    const item = items[index]
    if (item?.kind !== 'word' || item.class !== 'open' || !lexicon.IMITATING.test(item.lower))
      continue
    if ([1, 2, 3].some((step) => runs.get(index + step)?.type === 'name')) return true
  }
  for (let index = first; index < cue; index++) {
    const isOpening = index === low || items[index - 1]?.text === ','
    const played = isOpening && items[index]?.lower === 'as' ? runs.get(index + 1) : undefined
    const isPlayed = played?.type === 'name' && items[played.to]?.text === ','
    if (isPlayed && played.to < cue) return true
  }
  return false
}

/** "In the novel, Roe said …", "In “The Pier,” Roe says …", "The fake video has Roe saying …" */
function isInWork(
  { items }: Words,
  { from: low }: Sentence,
  { from, lemma }: Attribution,
  cue: number,
): boolean {
  const first = Math.max(low, from - LONGEST_LEAD)
  const isLed = first === low && items[low]?.lower === 'in' && lemma !== 'write'
  for (let index = first; index < from; index++) {
    const [item, next] = [items[index], items[index + 1]]
    if (item?.kind !== 'word') continue
    if (lexicon.FAKES.has(item.lower)) return true
    const isEnd = next?.text === ',' || next?.isTitle === true
    if (isLed && isEnd && lexicon.FICTIONS.has(item.lower)) return true
  }
  return isLed && items[low + 1]?.isTitle === true && isPresent(items[cue])
}

const LONGEST_ASIDE = 30
const LONGEST_LEAD = 10
