import type { Attribution } from '../attributions/attribution.ts'
import type { ContentStart } from '../contents/content-start.ts'
import type { Item } from '../tokens/items.ts'
import { russianNouns } from '../lexicon/russian-nouns.ts'
import type { Words } from '../mentions/noun-phrases.ts'
import { opensAside } from './asides.ts'

/**
 * What a Russian reporting verb governs: over addressee, time, place and what commas set off, to ": …", "«…»", ", что …",
 * or an infinitive.
 *
 * @example in "заявил в среду журналистам, отвечая на вопрос, что | мост закроют": a clause from "мост"
 */
export function russianContentAfter(
  { items }: Words,
  { to, frames, mention, isInverted, lemma }: Attribution,
  high: number,
): ContentStart | undefined {
  const from = isInverted && mention !== undefined ? Math.max(to, mention.to) : to
  const end = Math.min(high, from + LONGEST)
  if (frames === 'm') return withMarkedWords(items, from, end)
  let commas = 0
  for (let at = from; at < end; at++) {
    const [item, next] = [items[at], items[at + 1]]
    if (item === undefined) return undefined
    if (item.kind === 'quote') {
      // "слова Лосева | «…» приводит ТАСС"
      const isOwned = at === from && items[(mention?.from ?? 0) - 1]?.lower === 'слова'
      if (!isOwned && isName(items, at, /писать$/.test(lemma))) continue
      const isSaid = commas === 0 && frames.includes('q') && (at === from || item.isCapital)
      return isSaid ? { from: at, rule: 'quote-after' } : undefined
    }
    if (item.text === ':') return at + 1 < high ? { from: at + 1, rule: 'colon' } : undefined
    if (/^[—–;-]$/.test(item.text)) return undefined
    if (item.text === ',') {
      if (next === undefined || at + 1 >= high) return undefined
      if (commas === 0 && next.kind === 'quote') return { from: at + 1, rule: 'quote-after' }
      // "заявил, выступая в Заречье, | где прошёл форум"
      const isOpener = (commas === 0 ? OPENERS : THAT).test(next.lower)
      if (frames.includes('t') && isOpener) {
        if (isClauseOfNoun(items, from, at, lemma)) return undefined
        return { from: next.lower === 'что' ? at + 2 : at + 1, rule: 'that-clause' }
      }
      if (commas === 0 && !opensAside(next) && next.class !== 'preposition') return undefined
      if (++commas > MOST_COMMAS) return undefined
      continue
    }
    if (commas > 0) continue
    if (
      frames.includes('i') &&
      INFINITIVE.test(item.lower) &&
      item.class === 'open' &&
      !item.isCapital
    ) {
      return { from: at, rule: 'infinitive' }
    }
    if (item.lower === 'ли' && frames.includes('t') && at > from)
      return { from, rule: 'that-clause' }
  }
  return undefined
}

/** "ответил на слова Рощиной о том |, что …", "прокомментировал её заявление |, что …": the clause tells what others said. */
function isClauseOfNoun(
  items: readonly Item[],
  from: number,
  comma: number,
  lemma: string,
): boolean {
  const isAboutThat =
    items[comma - 1]?.lower === 'том' && /^об?$/.test(items[comma - 2]?.lower ?? '')
  if (!isAboutThat && !/комментировать$/.test(lemma)) return false
  return items
    .slice(from, comma)
    .some(
      ({ lower }, index) =>
        CLAIM.test(lower) && !/^во?$/.test(items[from + index - 1]?.lower ?? ''),
    )
}

const CLAIM =
  /^(?:слов(?:а|ам|ами)|(?:заявлени|утверждени|обвинени|сообщени|информаци|сведени|верси|тезис|вопрос|слух|данны|мнени|предложени)\p{L}{0,3})$/u

/** "назвал | проект «пустой тратой денег»": a phrase with marked words that are no title. */
function withMarkedWords(
  items: readonly Item[],
  from: number,
  end: number,
): ContentStart | undefined {
  for (let at = from; at < end && at - from < LONGEST_PHRASE; at++) {
    const item = items[at]
    if (item === undefined || /^[,:;.—–]$/.test(item.text)) return undefined
    if (item.kind !== 'quote') continue
    if (items[at + 1]?.text === ':') return { from: at + 2, rule: 'colon' }
    return item.isCapital ? undefined : { from, rule: 'noun-phrase' }
  }
  return undefined
}

const LONGEST_PHRASE = 14

/**
 * «Вестник» behind the verb is the one told or the place, not what was said: no comma or colon leads to it.
 *
 * @param isWork whether the verb makes what has a title: "написал «Реку»"
 */
function isName(items: readonly Item[], at: number, isWork: boolean): boolean {
  const [before, quote, after] = [items[at - 1], items[at], items[at + 1]]
  if (quote === undefined || before?.kind === 'punctuation' || quote.endsClosed) return false
  if (quote.end - quote.start >= 40 || !quote.isCapital) return false
  // "сообщила агентству «Заря»"
  const isOfBody =
    before !== undefined &&
    russianNouns(before.lower).some(({ kind }) => kind === 'organisation') &&
    quote.isTitle
  if (isOfBody) return true
  // "о новом фильме «Река»"
  const isGoverned = [1, 2, 3].some((step) => items[at - step]?.class === 'preposition')
  if (isWork || isGoverned) return true
  return after !== undefined && (after.kind === 'word' || /^[,:]$/.test(after.text))
}

const LONGEST = 45
const MOST_COMMAS = 2
const OPENERS =
  /^(?:что|чтобы|как|где|когда|почему|зачем|куда|откуда|сколько|кто|чей|какой|какая|какие|какое|каким|насколько|будто)$/
const THAT = /^(?:что|чтобы|будто)$/
const INFINITIVE = /(?:[аеиоуыя]ть|[аеиоуыя]ться|[стз]ти|[стз]тись|йти|чь|чься)$/
