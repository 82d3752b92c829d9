import type { Attribution } from './attribution.ts'
import type { Item } from '../tokens/items.ts'
import { RECEIVING } from '../lexicon/messages.ts'
import type { Mention, Words } from '../mentions/noun-phrases.ts'
import { introducedInRussian } from '../russian/introduced.ts'
import type { Sentence } from '../tokens/sentences.ts'
import { findSubject } from './subjects.ts'

/**
 * A whole quotation behind a colon, without any verb of saying: "Roe went even further: “It will never close.”"
 *
 * The one who speaks is named right before the colon, or is the subject of the clause before it.
 *
 * @param taken the attributions of the sentence that have a cue
 */
export function introducedQuote(
  words: Words,
  sentence: Sentence,
  taken: readonly Attribution[],
): Attribution | undefined {
  const colon = colonBeforeQuote(words.items, sentence)
  const isTaken = colon === undefined || taken.some(({ to }) => to === colon || to > colon - NEAR)
  if (isTaken) return undefined
  const item = words.items[colon]
  const isRussian = /^\p{Script=Cyrillic}/u.test(words.items[colon - 1]?.text ?? '')
  const mention = isRussian
    ? introducedInRussian(words, sentence, colon)
    : introducer(words, sentence, colon)
  if (mention === undefined || item === undefined) return undefined
  return {
    from: colon,
    to: colon,
    cue: { start: item.start, end: item.end },
    mention,
    frames: VERB.frames,
    type: 'participle',
    isInverted: false,
    isShared: true,
    lemma: VERB.lemma,
    language: isRussian ? 'ru' : 'en',
  }
}

/** Who is named right before a colon, or is the subject of the clause before it. */
function introducer(words: Words, sentence: Sentence, colon: number): Mention | undefined {
  const cue = { from: colon, to: colon + 1, form: 'participle', verb: VERB } as const
  const mention = findSubject(words, sentence, cue, sentence.from, undefined)?.mention
  // "Roe found a note on her desk: “…”" has the words of others.
  const isReceived = words.items
    .slice(mention?.to ?? colon, colon)
    .some(({ lower }) => RECEIVING.has(lower))
  return isReceived ? undefined : mention
}

const VERB = {
  lemma: ':',
  rest: [],
  frames: 'q',
  form: 'participle',
  isNounToo: false,
  language: 'en',
} as const

const NEAR = 8
const SHORTEST = 20

function colonBeforeQuote(items: readonly Item[], { from, to }: Sentence): number | undefined {
  for (let index = from + 2; index < to - 1; index++) {
    if (items[index]?.text !== ':') continue
    const quote = items[index + 1]
    const isWhole =
      quote?.kind === 'quote' && quote.isCapital && quote.end - quote.start >= SHORTEST
    if (isWhole && /^\p{L}/u.test(items[index - 1]?.text ?? '')) return index
  }
  return undefined
}
