import type { Item } from '../tokens/items.ts'
import { agencyOf } from '../lexicon/agencies.ts'
import type { Agreement } from '../lexicon/russian-verb-forms.ts'
import type { Mention, Words } from '../mentions/noun-phrases.ts'
import { asSubject } from './as-subject.ts'
import { isModifier, modifiersStart } from './modifiers.ts'
import { isRole, mentionOf, phraseEnd } from './noun-phrase.ts'

/** The noun phrase that a verb agrees with, and how surely (see `asSubject`). */
export type NominativePhrase = { mention: Mention; certainty: number }

/**
 * The noun phrase in the nominative among items that agrees with a verb form.
 *
 * The surest word is its head; titles before a name ("директор завода Анна Круглова") belong to it, and so do genitives,
 * names and places behind it, but not where and when it was said.
 */
export function nominativePhrase(
  words: Words,
  low: number,
  high: number,
  agreement: Agreement,
): NominativePhrase | undefined {
  const governed = governedItems(words.items, low, high)
  const scores: number[] = []
  for (let index = low; index < high; index++) {
    const item = words.items[index]
    const isHead = item !== undefined && !governed.has(index) && !isModifier(words.items, index)
    const score = isHead ? asSubject(item, agreement) : 0
    scores.push(isInAgency(words, index) ? Math.min(score, 1) : score)
  }
  const certainty = Math.max(0, ...scores)
  if (certainty === 0) return undefined
  const surest = runStart(words, low + scores.indexOf(certainty), low)
  const head = firstOfTitle(words, surest, low, (index) =>
    mayBeTitle(words.items[index], scores[index - low] ?? 0),
  )
  const from = modifiersStart(words.items, head, low)
  // "ему грозит | 20 лет": what is counted threatens nobody.
  const isCounted = /^\d+$/.test(words.items[head - 1]?.text ?? '') && certainty < 3
  if (isCounted && agreement.number === 'singular') return undefined
  const to = phraseEnd(words, head, high, agreement)
  const mention = mentionOf(words, from, to, head)
  const isOther =
    mention.name !== undefined && head < mention.name.from && !mayBeSubject(mention.name)
  return { mention: isOther ? { from, to, kind: 'description' } : mention, certainty }

  /** "представитель Лосева заявил": a name in another case is not the one who speaks. */
  function mayBeSubject(name: { from: number; to: number }): boolean {
    const parts = scores.slice(name.from - low, name.to - low)
    return parts.some((score) => score > 0) || parts.length === 0
  }
}

/** What prepositions govern: the words up to the first noun behind each. */
function governedItems(items: readonly Item[], low: number, high: number): ReadonlySet<number> {
  const governed = new Set<number>()
  for (let index = low; index < high; index++) {
    if (items[index]?.class !== 'preposition') continue
    let at = index + 1
    while (at < high && isModifier(items, at)) governed.add(at++)
    governed.add(at)
    index = at - 1
  }
  return governed
}

/** "РИА Новости" is the one told more often than the one who tells. */
function isInAgency({ items, runs }: Words, index: number): boolean {
  const run = runs.get(index)
  if (run === undefined || run.to - run.from > 3) return false
  const text = items.slice(run.from, run.to).map((item) => item.text)
  return agencyOf(text.join(' ')) !== undefined
}

/** Before a name a word in lower case may be its title if its ending only allows it. */
function mayBeTitle(item: Item | undefined, score: number): boolean {
  return score >= 2 || (score === 1 && item?.kind === 'word' && !item.isCapital)
}

/** Where the capitals begin that a head stands among: "В. В. | Лосев", "ответ Рощиной | Орвик Лосев". */
function runStart({ runs }: Words, head: number, low: number): number {
  const run = runs.get(head)
  const isName = run?.name !== undefined && run.name.from <= head
  return Math.max(low, (isName ? run.name?.from : run?.from) ?? head)
}

/** Over the words of a title back from a name: "министр обороны | Сергей". */
function firstOfTitle(
  { items }: Words,
  surest: number,
  low: number,
  mayHead: (index: number) => boolean,
): number {
  let head = surest
  for (let index = surest - 1; index >= low; index--) {
    const item = items[index]
    if (item === undefined || !isInTitle(item)) break
    if (item.class === 'preposition' && !isRole(items[index - 1])) break
    if (mayHead(index) && agencyOf(item.text) === undefined) head = index
  }
  return head
}

function isInTitle(item: Item): boolean {
  if (item.kind === 'quote') return !item.endsClosed
  if (item.isCalendar || item.kind === 'punctuation') return false
  return item.class === 'open' || item.class === 'preposition' || item.lower === 'и'
}
