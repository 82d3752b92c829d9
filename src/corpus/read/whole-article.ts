import { type DomElement, type Page, childrenOf, isElement, walk } from './dom.ts'
import { measure } from './measures.ts'

/**
 * The element that holds all of an article whose `<article>` wraps only its headline and lead: with more prose than that,
 * paragraphs side by side follow it without a heading between; the lead is moved to these. Comments have a heading, or a
 * wrapper each; where the article is whole, the answer is its own element.
 */
export function wholeArticle(own: DomElement, page: Page): DomElement {
  const measures = measure(page.body)
  const prose = measures.get(own)?.prose ?? 0
  if (prose > LONGEST_LEAD) return own
  const body = bodiesAfter(own, page).find((element) => {
    const paragraphs = childrenOf(element).filter(isParagraph)
    const letters = paragraphs.reduce((sum, each) => sum + (measures.get(each)?.prose ?? 0), 0)
    return paragraphs.length >= FEWEST_PARAGRAPHS && letters > prose
  })
  if (body === undefined) return own
  const whole = around(own, body)
  // Readability takes a short lead beside a long body for something else.
  body.prepend(...childrenOf(own))
  return whole
}

// In letters outside links.
const LONGEST_LEAD = 600
const FEWEST_PARAGRAPHS = 3

/** The elements that hold paragraphs after an element and before the next heading, each once. */
function bodiesAfter(own: DomElement, page: Page): DomElement[] {
  const bodies = new Set<DomElement>()
  let isAfter = false
  for (const { node, isEnd } of walk(page.body)) {
    if (node === own && isEnd) isAfter = true
    else if (isAfter && !isEnd && isElement(node)) {
      if (/^h[1-6]$/.test(node.localName)) break
      if (isParagraph(node) && node.parentNode !== null) bodies.add(node.parentNode)
    }
  }
  return [...bodies]
}

function isParagraph(node: Parameters<typeof isElement>[0]): node is DomElement {
  return isElement(node) && node.localName === 'p'
}

/** The innermost element that holds two elements. */
function around(one: DomElement, other: DomElement): DomElement {
  const outers = new Set<DomElement>()
  for (let outer: DomElement | null = one; outer !== null; outer = outer.parentNode)
    outers.add(outer)
  let shared = other
  while (!outers.has(shared) && shared.parentNode !== null) shared = shared.parentNode
  return shared
}
