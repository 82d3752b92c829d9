import { words } from '../../language/tokens.ts'
import { cleanLine } from './clean-text.ts'
import { type DomElement, elementsOf } from './dom.ts'
import { isLine, measure } from './measures.ts'

/**
 * Takes out what a page prints a second time in large letters: lines whose words a longer line has in the same order, if
 * they are in marks from beginning to end or in a `<blockquote>`. A second time nobody says beside them whose they are.
 */
export function removeRepeated(body: DomElement): void {
  const measures = measure(body)
  const lines = elementsOf(body)
    .filter((element) => isLine(element) && !measures.get(element)?.holdsLine)
    .map((element) => ({ element, line: cleanLine(element.textContent) }))
    .filter(({ line }) => line !== '')
  const quoted = new Set(elementsOf(body).filter(({ localName }) => localName === 'blockquote'))
  const candidates = [
    ...lines.filter(({ line }) => IN_MARKS.test(line)),
    ...[...quoted].map((element) => ({ element, line: cleanLine(firstLine(element)) })),
  ].filter(({ line }) => line.length <= LONGEST)
  if (candidates.length === 0 || candidates.length > MOST) return
  const texts = lines.map(({ line }) => inWords(line))
  for (const { element, line } of candidates) {
    const own = inWords(line)
    if (own.split(' ').length - 2 < FEWEST_WORDS) continue
    if (texts.some((text) => text.length > own.length && text.includes(own))) element.remove()
  }
}

// In letters.
const LONGEST = 500
const MOST = 50
const FEWEST_WORDS = 4
const IN_MARKS = /^["“„«][^"“”„«»]*["”“»][.…]?$/u

/** The words of a line between spaces, so that none is found as a part of another. */
function inWords(line: string): string {
  return ` ${words(line).join(' ')} `
}

/** What a block quotes, without the name below it. */
function firstLine(quote: DomElement): string {
  const first = elementsOf(quote).find(isLine)
  const line = first?.textContent ?? quote.textContent
  const rest = quote.textContent.length - line.length
  return rest > LONGEST_NAME ? quote.textContent : line
}

const LONGEST_NAME = 80
