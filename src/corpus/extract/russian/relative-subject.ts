import type { Item } from '../tokens/items.ts'
import type { Agreement } from '../lexicon/russian-verb-forms.ts'
import { russianNouns } from '../lexicon/russian-nouns.ts'
import type { Mention, Words } from '../mentions/noun-phrases.ts'
import { mentionOf } from './noun-phrase.ts'
import { modifiersStart } from './modifiers.ts'

/**
 * Whom "который" before a verb stands for: the noun or name right before its comma, in whatever case.
 *
 * @param start the first item of the relative clause
 * @example in "Лосев встретил судью, | который сказал": "судью"
 */
export function relativeSubject(
  words: Words,
  start: number,
  low: number,
  agreement: Agreement,
): Mention | undefined {
  const { items, runs } = words
  if (!isRelativeSubject(items[start], agreement) || items[start - 1]?.text !== ',')
    return undefined
  const end = start - 1
  const run = runs.get(end - 1)
  const first = run !== undefined && run.from >= low ? (run.name?.from ?? run.from) : end - 1
  const head = headBefore(items, first, end, low)
  if (head === undefined) return undefined
  const from = modifiersStart(items, head, low)
  return { ...mentionOf(words, from, end, head), relative: start + 1 }
}

function isRelativeSubject(item: Item | undefined, { number, gender }: Agreement): boolean {
  if (number === 'plural') return item?.lower === 'которые'
  const isHis = item?.lower === 'который' && (gender ?? 'male') === 'male'
  const isHers = item?.lower === 'которая' && (gender ?? 'female') === 'female'
  return isHis || isHers
}

/** The noun for somebody that the words before the comma begin with: "судью", "министру обороны", "мэра Анну". */
function headBefore(
  items: readonly Item[],
  first: number,
  end: number,
  low: number,
): number | undefined {
  for (let index = first; index >= low && first - index < LONGEST; index--) {
    const item = items[index]
    if (item === undefined || item.kind !== 'word' || item.class !== 'open') break
    if (russianNouns(item.lower).some(({ kind }) => kind === 'role' || kind === 'people'))
      return index
  }
  return items[first]?.isCapital === true && first < end ? first : undefined
}

const LONGEST = 6
