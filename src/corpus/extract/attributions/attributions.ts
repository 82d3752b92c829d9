import type { Span } from '../../../statement/span.ts'
import type { Attribution } from './attribution.ts'
import { findCues, type Cue } from './cues.ts'
import { doubtOf } from '../doubt/doubt.ts'
import { introducedQuote } from './introduced-quotes.ts'
import type { Item } from '../tokens/items.ts'
import { findNominalCues } from './nominal-cues.ts'
import { nounPhraseBefore, type Mention, type Words } from '../mentions/noun-phrases.ts'
import { plainSubject, subjectBeforeComma } from './plain-subjects.ts'
import { findPassiveAgents } from './passive-agents.ts'
import { findPhrases } from './phrases.ts'
import { findQuotedAs } from './quoted-as.ts'
import type { Sentence } from '../tokens/sentences.ts'
import { findSubject } from './subjects.ts'

/** The attributions of a sentence in text order. */
export function findAttributions(words: Words, sentence: Sentence): Attribution[] {
  const phrases = [
    ...findPhrases(words, sentence),
    ...findQuotedAs(words, sentence),
    ...findPassiveAgents(words, sentence),
  ]
  const taken = new Set(phrases.flatMap(({ from, to }) => range(from, to)))
  const found: Attribution[] = []
  let low = sentence.from
  let shared: Mention | undefined
  const cues = findCues(words, sentence)
  if (cues.length > MOST_CUES) return []
  for (const cue of cues) {
    if (taken.has(cue.from)) continue
    const attribution =
      overParenthesis(words, sentence, cue, found.at(-1)) ??
      attributionOf(words, sentence, cue, low, shared) ??
      withoutOwn(words, cue, subjectBeforeComma(words, sentence, cue.from) ?? found.at(-1)?.mention)
    if (attribution === undefined) continue
    found.push(attribution)
    if (attribution.type === 'verb') shared = attribution.mention
    // "Лосев, отвечая на вопрос, сказал": a Russian participle may stand between subject and verb.
    if (attribution.type !== 'participle' || cue.verb.language === 'en') low = attribution.to
  }
  const starts = new Set(found.map(({ cue }) => cue.start))
  const nouns = findNominalCues(words, sentence).filter(({ cue }) => !starts.has(cue.start))
  const cued = [...found, ...phrases, ...nouns]
  const introduced = introducedQuote(words, sentence, cued)
  const all = introduced === undefined ? cued : [...cued, introduced]
  const sorted = withLaterSubject(all.sort((a, b) => a.from - b.from))
  return sorted.map((attribution) => withDoubt(words, sentence, attribution))
}

// A sentence with more of them is no prose, and each looks far into what follows.
const MOST_CUES = 60

function withDoubt(words: Words, sentence: Sentence, attribution: Attribution): Attribution {
  if (attribution.doubt !== undefined) return attribution
  const doubt = doubtOf(words, sentence, attribution)
  return doubt === undefined ? attribution : { ...attribution, doubt }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

/** "Noting that it rained, the envoy added …": a participle at the beginning has the subject of the clause behind it. */
function withLaterSubject(attributions: Attribution[]): Attribution[] {
  const [first, second] = attributions
  const isOpen = first?.type === 'participle' && first.mention === undefined
  if (!isOpen || second?.mention === undefined) return attributions
  return [{ ...first, mention: second.mention }, ...attributions.slice(1)]
}

function attributionOf(
  words: Words,
  sentence: Sentence,
  cue: Cue,
  low: number,
  previous: Mention | undefined,
): Attribution | undefined {
  const reach = cue.form === 'participle' ? sentence.from : low
  const subject = findSubject(words, sentence, cue, reach, previous)
  if (subject === undefined) return withoutSubject(words, cue, low)
  const { mention, place } = subject
  const isInverted = place === 'after'
  const isBefore = place === 'before' && cue.form === 'finite'
  const from = isBefore ? Math.min(mention.from, cue.from) : (subject.from ?? cue.from)
  const to = isInverted ? mention.to : cue.to
  const as = words.items[from - 1]
  const isAs =
    as !== undefined &&
    from > sentence.from &&
    (as.lower === 'как' || (as.lower === 'as' && isSetOff(words, sentence, from - 1)))
  const isAside =
    isAs && cue.form === 'finite' && /q.*t/.test(cue.verb.frames) && !governs(words.items[to])
  return {
    from: isAside ? from - 1 : from,
    to,
    cue: cueSpan(words, cue),
    mention,
    frames: cue.verb.frames,
    type: isAside ? 'phrase' : cue.form === 'participle' ? 'participle' : 'verb',
    isInverted,
    isShared: place === 'shared',
    lemma: cue.verb.lemma,
    language: cue.verb.language,
  }
}

/** "…, as she said": without a pause before it, "as" tells of two things at a time. */
function isSetOff({ items }: Words, sentence: Sentence, as: number): boolean {
  const before = items[as - 1]
  if (as === sentence.from) return true
  return before?.kind !== 'word' || before.class === 'conjunction'
}

/** A verb right beside a quotation says that somebody spoke, even if nobody is named. */
function withoutSubject(words: Words, cue: Cue, low: number): Attribution | undefined {
  const { items } = words
  const [next, second] = [items[cue.to], items[cue.to + 1]]
  const isBefore =
    next?.kind === 'quote' || (/^[,:]$/.test(next?.text ?? '') && second?.kind === 'quote')
  const isAfter = [1, 2, 3].some((step) => items[cue.from - step]?.endsClosed === true)
  // A Russian verb needs no subject to say that people talk: "говорят, что …".
  const isClear = cue.verb.language === 'en' && cue.verb.frames.includes('t') && !cue.verb.isNounToo
  if (
    cue.form !== 'finite' ||
    !(isClear || (cue.verb.frames.includes('q') && (isBefore || isAfter)))
  )
    return undefined
  const { from, to, verb } = cue
  const base = { from, to, cue: cueSpan(words, cue), frames: verb.frames }
  const { lemma, language } = verb
  const mention = language === 'en' ? plainSubject(words, cue.from, low) : undefined
  const own = mention === undefined ? {} : { mention, from: mention.from }
  return { ...base, lemma, language, type: 'verb', isInverted: false, isShared: false, ...own }
}

/** A participle without a subject of its own has that of the attribution before: "condemned the plan, adding …". */
function withoutOwn(words: Words, cue: Cue, mention: Mention | undefined): Attribution | undefined {
  const isBehindComma = cue.verb.language === 'en' && words.items[cue.from - 1]?.text === ','
  if (cue.form !== 'participle' && !isBehindComma) return undefined
  const { from, to, verb } = cue
  const base = { from, to, cue: cueSpan(words, cue), frames: verb.frames }
  return {
    ...base,
    lemma: verb.lemma,
    language: verb.language,
    type: 'participle',
    isInverted: false,
    isShared: true,
    ...(mention && { mention }),
  }
}

/** "Her father, she says, | told her …": the subject stands before what only tells who reports it, and it is hearsay. */
function overParenthesis(
  words: Words,
  sentence: Sentence,
  cue: Cue,
  last: Attribution | undefined,
): Attribution | undefined {
  const { items } = words
  const isBehind = last !== undefined && last.to === cue.from - 1 && cue.form === 'finite'
  if (!isBehind || cue.verb.language !== 'en' || last.type !== 'verb') return undefined
  const isAside = items[cue.from - 1]?.text === ',' && items[last.from - 1]?.text === ','
  const mention = isAside ? nounPhraseBefore(words, last.from - 1, sentence.from) : undefined
  if (mention === undefined || mention.from !== sentence.from) return undefined
  const { frames, lemma, language } = cue.verb
  const block = { from: cue.from, to: cue.to, cue: cueSpan(words, cue), mention, frames, lemma }
  const kind = { type: 'verb', isInverted: false, isShared: false, doubt: 'hearsay' } as const
  return { ...block, ...kind, language }
}

/** Whether a clause follows: "as she noted how …". */
function governs(next: Item | undefined): boolean {
  return next !== undefined && /^(?:that|how|why|what|whether|что)$/.test(next.lower)
}

function cueSpan({ items }: Words, { from, to }: Cue): Span {
  const [first, last] = [items[from], items[to - 1]]
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}
