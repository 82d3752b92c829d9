import { russianNouns } from '../lexicon/russian-nouns.ts'
import type { Mention, Words } from '../mentions/noun-phrases.ts'
import { compoundOf } from './nominative-body.ts'

/**
 * The body behind "в" or "на" that a plural without a subject speaks for: "в Кремле", "в пресс-службе завода".
 */
export function bodyIn(words: Words, low: number, high: number): Mention | undefined {
  for (let index = low; index < high; index++) {
    if (!/^(?:в|во|на)$/.test(words.items[index]?.lower ?? '')) continue
    const mention = bodyAt(words, index + 1, high)
    if (mention !== undefined) return mention
  }
  return undefined
}

/** The noun phrase of a body that begins at an item, whatever its case. */
export function bodyAt({ items, runs }: Words, from: number, high: number): Mention | undefined {
  const compound = compoundAt({ items, runs }, from)
  if (compound !== undefined && from + 2 <= high) return compound
  let head: number | undefined
  let to = from
  for (; to < high && to - from < LONGEST; to++) {
    const item = items[to]
    if (item === undefined || item.isCalendar) break
    if (head !== undefined && items[to - 1]?.kind === 'quote') break
    const isInside =
      item.kind === 'quote'
        ? !item.endsClosed
        : item.kind === 'word' && (item.class === 'open' || (head !== undefined && isLinked(to)))
    if (!isInside || /^(?:журналистам|ранее|вечером|утром)$/.test(item.lower)) break
    const isBody =
      russianNouns(item.lower).some(({ kind }) => kind === 'organisation' || kind === 'metonym') ||
      runs.get(to)?.type === 'organisation' ||
      /^\p{Lu}{2,}$/u.test(item.text)
    if (isBody) head ??= to
  }
  if (head === undefined) return placeAt({ items, runs }, from, high)
  return bodyMention({ items, runs }, from, to, head)

  function isLinked(index: number): boolean {
    const next = items[index + 1]
    if (!/^(?:и|по|при)$/.test(items[index]?.lower ?? '')) return false
    return index + 1 < high && next?.kind === 'word' && next.class === 'open'
  }
}

/** "Белый дом" at an item. */
export function compoundAt({ items }: Words, from: number): Mention | undefined {
  const words = [from, from + 1].map((index) => items[index]?.text ?? '')
  if (compoundOf(words) === undefined) return undefined
  const range = { from, to: from + 2 }
  return { ...range, kind: 'organisation', name: range }
}

/** "в Брюсселе", "в Гидрометцентре": whoever speaks from there. */
function placeAt({ items, runs }: Words, from: number, high: number): Mention | undefined {
  const run = runs.get(from)
  const last = items[(run?.to ?? 0) - 1]
  if (run === undefined || run.to > high || !/[еиух]$/.test(last?.text ?? '')) return undefined
  return { from, to: run.to, kind: 'description' }
}

/** A body has a name if there are capitals in it; "в ведомстве" is a description. */
export function bodyMention(
  { items, runs }: Words,
  from: number,
  to: number,
  head: number,
): Mention {
  const run = runs.get(head)
  if (run?.name !== undefined) return { from, to, kind: 'organisation', name: run.name }
  const isNamed = items.slice(from, to).some(({ isCapital, kind }) => isCapital && kind === 'word')
  return isNamed
    ? { from, to, kind: 'organisation', name: { from, to } }
    : { from, to, kind: 'description' }
}

const LONGEST = 14
