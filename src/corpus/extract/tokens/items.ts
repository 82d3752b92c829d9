import type { Span } from '../../../statement/span.ts'
import { reportingVerbs } from '../lexicon/reporting-verbs.ts'
import { russianGivenNames } from '../lexicon/russian-given-names.ts'
import type { WordClass } from '../lexicon/word-classes.ts'
import type { Marked } from './marks.ts'
import { hasTitleShape } from './title-shape.ts'
import { scanTokens, type Token } from './tokens.ts'
import { looksOf, type WordLooks } from './word-looks.ts'

/**
 * A token outside of quotation marks, or all that stands between two marks as one item.
 *
 * The rules of attribution look at items, so that nothing inside a quotation is taken for its attribution.
 */
export type Item = Span & {
  kind: 'word' | 'number' | 'punctuation' | 'quote'
  text: string
  lower: string
  class: WordClass | 'mark'
  isCapital: boolean
  isCalendar: boolean
  /** A quotation whose last character inside the marks is a comma, full stop or the like. */
  endsClosed: boolean
  /** A quotation that looks like the title of a work or a given name: whether it is one, its place tells. */
  isTitle: boolean
  /** A Russian name in a case that tells to whom or what: «Вестнику», «Зарю». */
  isOblique?: true
  marked?: Marked
}

/** The items of a paragraph with the marked words in it. */
export function paragraphItems(text: string, paragraph: Span, marked: readonly Marked[]): Item[] {
  const items: Item[] = []
  let at = paragraph.start
  for (const words of marked) {
    addTokens(at, words.start)
    items.push(quoteItem(text, words))
    at = words.end
  }
  addTokens(at, paragraph.end)
  for (const [index, item] of items.entries()) {
    const next = items[index + 1]
    if (isSurname(item, next) || isInitial(item, next) || isGivenName(item, next))
      item.class = 'open'
  }
  return items

  function addTokens(start: number, end: number): void {
    for (const token of scanTokens(text.slice(start, end))) {
      const isFirst = items.length === 0 || items.at(-1)?.text === '.'
      items.push(tokenItem(token, start, isFirst))
    }
  }
}

/** "Connelly said" at the beginning of a sentence: an adverb by its ending, a name by the verb behind it. */
function isSurname({ class: kind, isCapital, lower }: Item, next: Item | undefined): boolean {
  const isDoubtful = kind === 'adverb' && isCapital && lower.endsWith('ly')
  return isDoubtful && reportingVerbs(next?.lower ?? '').length > 0
}

/** "В. Лосев" is no preposition, "Jane A. Roe" no article. */
function isInitial({ text, end }: Item, next: Item | undefined): boolean {
  return text.length === 1 && /^[А-ЯЁA-Z]$/.test(text) && next?.text === '.' && next.start === end
}

/** "Том Рогов" is no "that". */
function isGivenName({ class: kind, isCapital, lower }: Item, next: Item | undefined): boolean {
  const isBeforeName = kind === 'determiner' && isCapital && next?.isCapital === true
  return isBeforeName && russianGivenNames(lower).some(({ isNominative }) => isNominative)
}

function quoteItem(text: string, marked: Marked): Item {
  const { start, end, inner } = marked
  const first = text.charAt(inner.start)
  const isOblique =
    inner.end - inner.start < LONGEST_NAME && OBLIQUE.test(text.slice(inner.start, inner.end))
  return {
    start,
    end,
    kind: 'quote',
    text: '',
    lower: '',
    class: 'open',
    isCapital: /\p{Lu}/u.test(first),
    isCalendar: false,
    endsClosed: /[.,!?…]/.test(text.charAt(inner.end - 1)),
    isTitle: hasTitleShape(
      text.slice(inner.start, Math.min(inner.end, inner.start + LONGEST_READ)),
    ),
    ...(isOblique && { isOblique }),
    marked,
  }
}

const LONGEST_NAME = 40
const OBLIQUE = /^[А-ЯЁ][а-яё]+[ую]$/
const LONGEST_READ = 80

function tokenItem({ start, end, kind, text }: Token, offset: number, isFirst: boolean): Item {
  const looks = kind === 'word' ? looksOf(text) : undefined
  return {
    start: start + offset,
    end: end + offset,
    kind,
    text: looks?.word ?? text,
    lower: looks?.lower ?? text,
    class: looks === undefined ? (kind === 'number' ? 'open' : 'mark') : classOf(looks, isFirst),
    isCapital: looks?.isCapital ?? false,
    isCalendar: looks?.isCalendar ?? false,
    endsClosed: false,
    isTitle: false,
  }
}

/** Will, May and Long are names where a capital is not owed to the beginning of a sentence. */
function classOf({ class: known, isCapital }: WordLooks, isFirst: boolean): WordClass {
  const mayBeName = known === 'auxiliary' || known === 'adverb'
  return mayBeName && isCapital && !isFirst ? 'open' : known
}
