import { nounPhraseBeforeApposition } from './appositions.ts'
import { clauseSubject } from './clause-subject.ts'
import type { Cue } from './cues.ts'
import { nounPhraseBefore, type Mention, type Words } from './noun-phrases.ts'
import type { Sentence } from './sentences.ts'
import { russianSubject } from './russian/subject.ts'
import { subjectBehindQuote } from './subject-behind-quote.ts'
import { subjectAfter } from './subject-after.ts'

/**
 * Who does the saying: the mention, and whether it stands right before the verb (an apposition may come between), after it
 * ("said the envoy"), or is the subject of another verb too ("smiled and said"). `from` is the first item of what else leads to
 * the verb ("с улыбкой сказал посол").
 */
export type Subject = { mention: Mention; place: 'after' | 'before' | 'shared'; from?: number }

/**
 * The subject of a reporting verb, not reaching back over `low`.
 *
 * After a quotation or a comma the verb may come first; else the subject is the noun phrase before it, over adverbs, an
 * apposition or "who"; a participle and a second verb ("smiled and said") share the subject of their clause.
 */
export function findSubject(
  words: Words,
  sentence: Sentence,
  cue: Cue,
  low: number,
): Subject | undefined {
  if (cue.verb.language === 'ru') return russianSubject(words, sentence, cue, low)
  const inverted = cue.form === 'finite' ? subjectAfter(words, sentence, cue, low) : undefined
  if (inverted !== undefined) return { mention: inverted, place: 'after' }
  const behind = subjectBehindQuote(words, cue, low)
  if (behind !== undefined) return { mention: behind, place: 'before' }
  return subjectBefore(words, sentence, cue, low)
}

function subjectBefore(
  words: Words,
  sentence: Sentence,
  cue: Cue,
  low: number,
): Subject | undefined {
  const { items } = words
  const end = skipBack(words, cue.from, low)
  const before = items[end - 1]
  if (before === undefined || end <= low) return undefined
  if (before.text === ',' || before.text === ')' || DASH.test(before.text)) {
    const over = cue.form === 'finite' ? nounPhraseBeforeApposition(words, end - 1, low) : undefined
    return over === undefined ? sharedSubject() : { mention: over, place: 'before' }
  }
  if (before.class === 'relative' || before.lower === 'that') {
    const antecedent = items[end - 2]?.text === ',' ? end - 2 : end - 1
    return beside(nounPhraseBefore(words, antecedent, low))
  }
  const isShared =
    before.class === 'conjunction' || (cue.form === 'participle' && before.class === 'preposition')
  if (isShared) return sharedSubject()
  const mention = overAdverbial(words, nounPhraseBefore(words, end, low), low)
  return mention !== undefined && isObject(words, mention) ? undefined : beside(mention)

  function sharedSubject(): Subject | undefined {
    const shared = clauseSubject(words, sentence, sentence.from, cue.from)
    return shared === undefined ? undefined : { mention: shared, place: 'shared' }
  }
}

/** "The envoy in an interview with the paper said": the noun phrase before the preposition, if it is a name. */
function overAdverbial(
  words: Words,
  mention: Mention | undefined,
  low: number,
): Mention | undefined {
  let found = mention
  for (let step = 0; step < 3 && found !== undefined; step++) {
    if (words.items[found.from - 1]?.class !== 'preposition' || found.kind === 'pronoun') break
    found = nounPhraseBefore(words, found.from - 1, low)
    if (found?.kind === 'name') return found
  }
  return mention
}

/** A name right behind a preposition is not a subject ("like Roe", "of Ohio"), but for "with Roe saying", "after Roe said". */
function isObject({ items }: Words, { from, kind }: Mention): boolean {
  const before = items[from - 1]
  if (before?.class !== 'preposition' || OPENS_CLAUSE.test(before.lower)) return false
  return kind === 'name' || kind === 'organisation'
}

const OPENS_CLAUSE = /^(?:with|after|before|since|until|till)$/

function beside(mention: Mention | undefined): Subject | undefined {
  return mention === undefined ? undefined : { mention, place: 'before' }
}

const DASH = /^[—–-]$/

/** The end of what stands before a verb, its auxiliaries, adverbs and "on Tuesday" left out. */
function skipBack({ items }: Words, from: number, low: number): number {
  let end = from
  while (end > low && from - end < 8) {
    const item = items[end - 1]
    const before = items[end - 2]
    if (item === undefined) break
    const isTime = item.isCalendar || TIME.has(item.lower)
    if (isTime && before !== undefined && /^(?:on|last|this|earlier|в|во)$/.test(before.lower))
      end -= 2
    else if (
      isTime ||
      item.class === 'adverb' ||
      item.class === 'auxiliary' ||
      ADDED.has(item.lower)
    )
      end--
    else break
  }
  return end
}

const TIME: ReadonlySet<string> = new Set([
  'week',
  'month',
  'year',
  'morning',
  'afternoon',
  'evening',
  'night',
])
const ADDED: ReadonlySet<string> = new Set(
  'himself herself themselves itself had have has мне ему ей нам им сам сама'.split(' '),
)
