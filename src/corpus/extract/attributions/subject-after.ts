import { PLACE_LINKS } from '../lexicon/function-words.ts'
import { nounPhraseBeforeApposition } from '../mentions/appositions.ts'
import type { Cue } from './cues.ts'
import type { Item } from '../tokens/items.ts'
import { weekdayOf } from '../lexicon/calendar.ts'
import { hasHead, nounPhraseAfter, type Mention, type Words } from '../mentions/noun-phrases.ts'
import type { Sentence } from '../tokens/sentences.ts'

/** The subject that stands behind its verb, after a quotation, a comma or "as", not reaching back over `low`. */
export function subjectAfter(
  words: Words,
  sentence: Sentence,
  cue: Cue,
  low: number,
): Mention | undefined {
  const { items } = words
  const before = items[overManner(items, cue.from) - 1]
  const isFirst = cue.from === sentence.from
  const isAfterAs = before !== undefined && AS.has(before.lower)
  const isAfterEnd = before?.kind === 'quote' || (before !== undefined && STOPS.test(before.text))
  if (!isFirst && !isAfterAs && !isAfterEnd) return undefined
  const { frames } = cue.verb
  if (!frames.includes('q') && !isAfterAs) return undefined
  let from = cue.to
  while (from < sentence.to && isBetween(items, from)) from++
  const mention = nounPhraseAfter(words, from, sentence.to) ?? plainNoun(items, from)
  if (mention === undefined) return undefined
  // "…,” he told Roe" and "…?” asked Roe.": one of those asked stands behind its verb only where nothing follows.
  const isTold = frames.includes('a') && !isAfterAs
  if (isTold && !(before?.kind === 'quote' && isAtStop(words, mention.to, sentence.to)))
    return undefined
  const isSubject =
    mayFollow(items, mention.to, mention.to >= sentence.to) &&
    !isObjectAfter(words, sentence, cue, mention, low)
  return isSubject ? mention : undefined
}

/** Whether nothing follows, or only where somebody is from: "Roe of Ohio,". */
function isAtStop({ items, runs }: Words, end: number, high: number): boolean {
  const place = PLACE_LINKS.has(items[end]?.lower ?? '') ? runs.get(end + 1) : undefined
  const index = place?.to ?? end
  return index >= high || items[index]?.kind === 'punctuation'
}

/** What may stand between a verb and its subject behind it: adverbs, "ему", "во вторник". */
function isBetween(items: readonly Item[], index: number): boolean {
  const [item, next] = [items[index], items[index + 1]]
  if (item === undefined) return false
  if (item.class === 'adverb' || OBJECTS.has(item.lower) || weekdayOf(item.lower) !== undefined)
    return true
  return /^во?$/.test(item.lower) && weekdayOf(next?.lower ?? '') !== undefined
}

/** Any noun right behind a Russian verb: "— заявил моряк". */
function plainNoun(items: readonly Item[], from: number): Mention | undefined {
  const item = items[from]
  if (item?.class !== 'open' || !/^\p{Script=Cyrillic}/u.test(item.text)) return undefined
  return { from, to: from + 1, kind: 'description' }
}

/** Whether what follows the verb is not its subject: "Roe, who rules the port, said the envoy is …". */
function isObjectAfter(
  words: Words,
  sentence: Sentence,
  cue: Cue,
  after: Mention,
  low: number,
): boolean {
  const { items } = words
  if (!/^[,—–-]$/.test(items[cue.from - 1]?.text ?? '')) return false
  if (items[cue.from - 2]?.kind === 'quote') return false
  if (after.kind === 'description' && !hasHead(words, after.from, after.to)) return true
  if (isAttributionEnd(items, after.to, sentence.to)) return false
  return nounPhraseBeforeApposition(words, cue.from - 1, low) !== undefined
}

/** Whether nothing goes on behind what follows a verb; a quotation there ("said the envoy “lied.”") is its predicate. */
function isAttributionEnd(items: readonly Item[], end: number, high: number): boolean {
  const next = items[end]
  if (end >= high || next === undefined) return true
  return next.text === ',' || (next.kind === 'punctuation' && end >= high - 1)
}

/** Over "с улыбкой" between a quotation and the verb. */
function overManner(items: readonly Item[], from: number): number {
  const isManner = items[from - 2]?.class === 'preposition' && items[from - 1]?.class === 'open'
  return isManner && STOPS.test(items[from - 3]?.text ?? '') ? from - 2 : from
}

const AS: ReadonlySet<string> = new Set(['как', 'as'])
const STOPS = /^[,—–!?…-]$/
const OBJECTS: ReadonlySet<string> = new Set([
  'ему',
  'ей',
  'им',
  'мне',
  'нам',
  'журналистам',
  'вам',
  'тебе',
])

/** What may stand after an inverted subject; a verb there would mean that it is the subject of a clause. */
function mayFollow(items: readonly Item[], index: number, isEnd: boolean): boolean {
  const [item, next] = [items[index], items[index + 1]]
  if (isEnd || item === undefined) return true
  if (item.kind !== 'word') return true
  if (item.class === 'adverb' && next?.class === 'auxiliary') return false
  return (
    item.class === 'preposition' ||
    item.class === 'conjunction' ||
    item.class === 'relative' ||
    item.class === 'adverb' ||
    item.isCalendar ||
    /ing$/.test(item.lower)
  )
}
