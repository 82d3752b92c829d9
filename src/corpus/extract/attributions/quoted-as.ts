import type { Attribution } from './attribution.ts'
import type { Cue } from './cues.ts'
import type { Item } from '../tokens/items.ts'
import { agencyOf } from '../lexicon/agencies.ts'
import { NEGATIONS } from '../lexicon/doubt-words.ts'
import { reportingVerbs, type VerbForm } from '../lexicon/reporting-verbs.ts'
import { isPeople, isRole } from '../lexicon/roles.ts'
import { bareWord } from '../tokens/bare-word.ts'
import { nounPhraseAfter, type Mention, type Words } from '../mentions/noun-phrases.ts'
import type { Sentence } from '../tokens/sentences.ts'
import { findSubject } from './subjects.ts'

/**
 * Attributions to somebody quoted: "the agency quoted | Roe | as saying …", "Roe | was quoted by the paper as saying …".
 *
 * Whoever is quoted said it. If a person quotes another it is hearsay; an outlet or a record passes it on.
 */
export function findQuotedAs(words: Words, sentence: Sentence): Attribution[] {
  const found: Attribution[] = []
  for (let index = sentence.from + 2; index < sentence.to - 1; index++) {
    if (words.items[index]?.lower !== 'as') continue
    const attribution = quotedBefore(words, sentence, index)
    if (attribution !== undefined) found.push(attribution)
  }
  return found
}

function quotedBefore(words: Words, sentence: Sentence, as: number): Attribution | undefined {
  const { items } = words
  const saying = reportingVerbs(items[as + 1]?.lower ?? '').find(
    ({ form, rest, frames }) => form === 'participle' && rest.length === 0 && frames.includes('q'),
  )
  const verb = saying === undefined ? undefined : quotingVerb(items, as, sentence.from)
  if (saying === undefined || verb === undefined) return undefined
  const subject = findSubject(words, sentence, cueOf(verb), sentence.from, undefined)?.mention
  const isPassive = items[groupStart(items, verb, sentence.from)]?.class === 'auxiliary'
  const mention = isPassive ? subject : objectBetween(words, verb + 1, as)
  if (mention === undefined) return undefined
  const isHearsay = !isPassive && (subject === undefined || isPerson(words, subject))
  const doubt = isNegated(items, verb, sentence.from)
    ? 'negated'
    : isHearsay
      ? 'hearsay'
      : undefined
  return {
    from: subject?.from ?? verb,
    to: as + 2,
    cue: spanOf(items[as + 1]),
    mention,
    type: 'verb',
    isInverted: false,
    isShared: false,
    ...aboutVerb(saying),
    ...(doubt && { doubt }),
  }
}

function aboutVerb({
  frames,
  lemma,
}: VerbForm): Pick<Attribution, 'frames' | 'lemma' | 'language'> {
  return { frames, lemma, language: 'en' }
}

function spanOf(item: Item | undefined): Attribution['cue'] {
  return { start: item?.start ?? 0, end: item?.end ?? 0 }
}

const QUOTING = /^(?:quoted|quotes|quoting|cited|cites|citing)$/
const LONGEST_OBJECT = 16

function quotingVerb(items: readonly Item[], as: number, low: number): number | undefined {
  for (let index = as - 1; index > low && as - index < LONGEST_OBJECT; index--) {
    const item = items[index]
    if (item === undefined || item.kind === 'quote') return undefined
    if (QUOTING.test(item.lower)) return index
  }
  return undefined
}

/** Whoever is quoted, with what is said of him: "quoted | Roe, a clerk, | as saying". */
function objectBetween(words: Words, from: number, as: number): Mention | undefined {
  const mention = nounPhraseAfter(words, from, as)
  const isWhole = mention?.to === as || words.items[mention?.to ?? as]?.kind === 'punctuation'
  if (mention !== undefined && isWhole) return mention
  return mention === undefined ? undefined : { from, to: as, kind: 'description' }
}

function groupStart(items: readonly Item[], verb: number, low: number): number {
  let start = verb
  for (let index = verb - 1; index > low && verb - index < 5; index--) {
    const wordClass = items[index]?.class
    if (wordClass === 'auxiliary') start = index
    else if (wordClass !== 'adverb') break
  }
  return start
}

function isNegated(items: readonly Item[], verb: number, low: number): boolean {
  const group = items.slice(Math.max(low, verb - 4), verb)
  return group.some(({ lower }) => NEGATIONS.has(lower) || /n['’]t$/.test(lower))
}

/** Whether a subject is somebody; an outlet, a body or a document only passes on what was said. */
function isPerson({ items }: Words, { from, to, kind, name }: Mention): boolean {
  if (kind === 'organisation') return false
  const own = items.slice(name?.from ?? from, name?.to ?? to)
  if (agencyOf(own.map(({ text }) => text).join(' ')) !== undefined) return false
  return (
    kind !== 'description' || own.some((item) => isRole(bareWord(item)) || isPeople(bareWord(item)))
  )
}

function cueOf(verb: number): Cue {
  return { from: verb, to: verb + 1, form: 'finite', verb: QUOTE }
}

const QUOTE = {
  lemma: 'quote',
  rest: [],
  frames: 'm',
  form: 'finite',
  isNounToo: false,
  language: 'en',
} as const
