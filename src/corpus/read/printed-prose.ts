import { cleanLine } from './clean-text.ts'
import { type DomElement, type Page, isElement, walk } from './dom.ts'
import { isLine, measure } from './measures.ts'
import { isOfComments } from './named-boilerplate.ts'
import { isSentence } from './sentences.ts'

/** The letters of the lines of a page that are sentences, but for those in its margins and its comments. */
export function printedProse(page: Page): number {
  const measures = measure(page.body)
  let letters = 0
  let outside: DomElement | undefined
  for (const { node, isEnd } of walk(page.body)) {
    if (!isElement(node)) continue
    if (outside === undefined && !isEnd && isOutside(node)) outside = node
    else if (node === outside && isEnd) outside = undefined
    if (outside !== undefined || isEnd || !isLine(node) || measures.get(node)?.holdsLine) continue
    const line = cleanLine(node.textContent)
    if (isSentence(line)) letters += line.length
  }
  return letters
}

function isOutside(element: DomElement): boolean {
  return MARGINS.test(element.localName) || isOfComments(element)
}

const MARGINS = /^(?:aside|nav|footer|form|script|style|template|noscript|dialog)$/

/** What to say where an article has little of the prose printed on its page; nothing where the page is short. */
export function tooLittle(taken: number, printed: number): string | undefined {
  if (printed < SHORTEST_LONG_PAGE || taken * 3 >= printed) return undefined
  const share = taken * 10 < printed ? 'a tenth' : 'a third'
  return `less than ${share} of the sentences on the page were taken for its article; save the article as text if it is not whole`
}

// In letters.
const SHORTEST_LONG_PAGE = 3000
