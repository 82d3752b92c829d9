import type { Attribution } from '../attributions/attribution.ts'
import type { Item } from '../tokens/items.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'
import { isPossessive } from '../tokens/bare-word.ts'
import type { Words } from '../mentions/noun-phrases.ts'

/**
 * Whether the subject of an attribution gives the words of another: "“…,” Roe quoted Doe as saying", "“…,” Roe said Doe told him",
 * "Roe recalled Doe’s words: “…”", "“…,” said Roe, quoting Doe", "«…», — напомнил Крамов слова Рощина".
 *
 * @param cue the item of the verb
 */
export function quotesAnother(words: Words, attribution: Attribution, cue: number): boolean {
  const { type, mention, language, isInverted, from, to } = attribution
  if (type !== 'verb' || mention === undefined) return false
  const end = isInverted ? Math.max(to, mention.to) : to
  if (language === 'ru') return isInverted && namesWords(words, end)
  const isQuoted = isBehindQuote(words.items, from)
  if (isTold(words.items, from, end)) return true
  const places = mention.to < cue ? [end, mention.to] : [end]
  if (places.some((at) => isCiting(words, at, isQuoted))) return true
  if (isInverted) return false
  const isRecalled = RECALLING.has(attribution.lemma)
  if (isRecalled && ownsWords(words, end)) return true
  return isQuoted && hasOtherSpeaker(words, end, isRecalled)
}

// "recite" and the like are told by the colon behind them, see the doubt of a relay.
const RECALLING: ReadonlySet<string> = new Set(['quote', 'cite', 'recall', 'remember'])
const CITING = /^(?:quoting|reciting|paraphrasing)$/
const WORDS = /^(?:words?|remarks?|statements?|comments?|phrases?|advice|warnings?|motto|sayings?)$/
const RUSSIAN_WORDS = /^(?:слова|фразу|высказывание|цитату|ответ|изречение)$/

/** ", quoting his aide"; "citing Doe" too where it may be his very words. */
function isCiting({ items, runs }: Words, at: number, isQuoted: boolean): boolean {
  const comma = commaBehind(items, at)
  const word = comma === undefined ? '' : (items[comma + 1]?.lower ?? '')
  const isNamed = isQuoted && word === 'citing' && comma === at && runs.get(at + 2)?.type === 'name'
  return CITING.test(word) || isNamed
}

/** Over whom one spoke to and when: "told a crowd on Saturday | , quoting …". */
function commaBehind(items: readonly Item[], at: number): number | undefined {
  for (let index = at; index - at < LONGEST_CIRCUMSTANCE; index++) {
    const item = items[index]
    if (item === undefined || item.kind === 'quote' || item.class === 'mark')
      return item?.text === ',' ? index : undefined
  }
  return undefined
}

const LONGEST_CIRCUMSTANCE = 12

/** "Doe answered with one word, | Roe said |: “…”": the word is Doe’s. */
function isTold(items: readonly Item[], from: number, end: number): boolean {
  const isOpening = items[end]?.text === ':' && items[end + 1]?.kind === 'quote'
  if (!isOpening || items[from - 1]?.text !== ',') return false
  for (let index = from - 2; index > 0 && from - index < LONGEST_ANSWER; index--) {
    const item = items[index]
    if (item === undefined || item.kind !== 'word') return false
    if (ANSWERING.test(item.lower)) return true
  }
  return false
}

const LONGEST_ANSWER = 12
const ANSWERING =
  /^(?:repl(?:ied|ies)|answer(?:ed|s)|respond(?:ed|s)|react(?:ed|s)|retort(?:ed|s))$/

/** "Doe’s words" */
function ownsWords({ items, runs }: Words, at: number): boolean {
  const owner = runs.get(at)
  const last = owner === undefined ? undefined : items[owner.to - 1]
  if (owner?.type !== 'name' || last === undefined || !isPossessive(last)) return false
  return WORDS.test(items[owner.to]?.lower ?? '')
}

/** "Doe as saying", "him as saying", "Doe saying", and behind any verb "Doe told him". */
function hasOtherSpeaker({ items, runs }: Words, at: number, isRecalled: boolean): boolean {
  const run = runs.get(at)
  const isPronoun = /^(?:him|her|them)$/.test(items[at]?.lower ?? '')
  if (run?.type !== 'name' && !(isPronoun && isRecalled)) return false
  if (isRecalled) return true
  const next = run?.to ?? at + 1
  const verb = items[next]?.lower === 'had' ? items[next + 1] : items[next]
  return verb?.kind === 'word' && !verb.isCapital && isSaying(verb)
}

function isSaying({ lower }: Item): boolean {
  return reportingVerbs(lower).some(({ form, language }) => form === 'finite' && language === 'en')
}

function namesWords({ items, runs }: Words, at: number): boolean {
  return RUSSIAN_WORDS.test(items[at]?.lower ?? '') && runs.get(at + 1)?.type === 'name'
}

function isBehindQuote(items: readonly Item[], from: number): boolean {
  const before = items[from - 1]
  return before?.kind === 'quote' || (before?.text === ',' && items[from - 2]?.kind === 'quote')
}
