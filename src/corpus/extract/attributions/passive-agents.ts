import type { Attribution } from './attribution.ts'
import type { Item } from '../tokens/items.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'
import { nounPhraseAfter, type Words } from '../mentions/noun-phrases.ts'
import type { Sentence } from '../tokens/sentences.ts'

/**
 * Attributions to the agent of a passive: "It was announced by | Roe | that …", "Doe was told by | Roe | that …".
 */
export function findPassiveAgents(words: Words, sentence: Sentence): Attribution[] {
  const found: Attribution[] = []
  for (let index = sentence.from + 2; index < sentence.to - 2; index++) {
    if (words.items[index]?.lower !== 'by') continue
    const attribution = agentBehind(words, sentence, index)
    if (attribution !== undefined) found.push(attribution)
  }
  return found
}

function agentBehind(
  words: Words,
  { from: low, to }: Sentence,
  by: number,
): Attribution | undefined {
  const { items } = words
  const verb = items[by - 1]
  const said = reportingVerbs(verb?.lower ?? '').find(
    ({ form, frames, rest }) => form === 'finite' && frames.includes('t') && rest.length === 0,
  )
  if (verb === undefined || said === undefined || !isPassive(items, by - 2, low)) return undefined
  const mention = nounPhraseAfter(words, by + 1, to)
  if (mention === undefined || items[mention.to]?.lower !== 'that') return undefined
  return {
    from: by - 1,
    to: mention.to,
    cue: { start: verb.start, end: verb.end },
    mention,
    frames: 't',
    type: 'verb',
    isInverted: false,
    isShared: false,
    lemma: said.lemma,
    language: 'en',
  }
}

/** Whether a form of "be" stands before the verb, adverbs aside, without a negation. */
function isPassive(items: readonly Item[], last: number, low: number): boolean {
  let at = last
  while (
    at > low &&
    items[at]?.class === 'adverb' &&
    !/^(?:not|never)$/.test(items[at]?.lower ?? '')
  )
    at--
  return /^(?:is|are|was|were|been|being)$/.test(items[at]?.lower ?? '')
}
