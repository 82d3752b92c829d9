import { cleanLine } from './clean-text.ts'
import { type DomElement, type Page, childrenOf, elementsOf, isElement, walk } from './dom.ts'
import { ENGLISH_MARKS, flowText } from './flow-text.ts'
import { countSentences, proseLength } from './sentences.ts'

/**
 * The `<article>` of a page that holds the headline, else the only one with an `<h1>`; absent where there is none.
 *
 * The others with headings of their own, as the next article below and the cards of other articles have, are taken out
 * of the page; posts of one running story have none.
 */
export function ownArticle(page: Page, headline: string | undefined): DomElement | undefined {
  const elements = elementsOf(page.body)
  const articles = elements.filter(({ localName }) => localName === 'article')
  const headings = new Set(elements.filter(({ localName }) => localName === 'h1'))
  const headlines = new Set(
    [...headings].filter(({ textContent }) => cleanLine(textContent) === headline),
  )
  const headed = articles.filter((article) => holdsAny(article, headings))
  const own =
    headed.find((article) => holdsAny(article, headlines)) ??
    (headed.length === 1 ? headed[0] : undefined)
  if (own === undefined) return undefined
  const inside = new Set(elementsOf(own))
  const linked = linkedHeadings(page.body)
  for (const article of articles) {
    const isOther = article !== own && !inside.has(article) && !isAround(article, own)
    if (isOther && (headed.includes(article) || holdsAny(article, linked))) article.remove()
  }
  return own
}

/**
 * Takes out of a page what is not in its article, comments and consents under whatever name, where the article holds
 * the text: several sentences, and no small part of the page's.
 */
export function keepOnly(own: DomElement, page: Page): void {
  const text = flowText(own, ENGLISH_MARKS)
  const all = proseLength(flowText(page.body, ENGLISH_MARKS))
  if (countSentences(text) < FEWEST_SENTENCES || proseLength(text) < all * LEAST_SHARE) return
  for (let inner = own; inner.localName !== 'body' && inner.parentNode !== null;) {
    const outer: DomElement = inner.parentNode
    for (const node of childrenOf(outer)) if (node !== inner) node.remove()
    inner = outer
  }
}

const FEWEST_SENTENCES = 2
const LEAST_SHARE = 0.2

function holdsAny(element: DomElement, wanted: ReadonlySet<DomElement>): boolean {
  return elementsOf(element).some((inner) => wanted.has(inner))
}

/** The headings that are in a link or hold one. */
function linkedHeadings(body: DomElement): ReadonlySet<DomElement> {
  const linked = new Set<DomElement>()
  const open: DomElement[] = []
  let links = 0
  for (const { node, isEnd } of walk(body)) {
    if (!isElement(node)) continue
    if (node.localName === 'a') links += isEnd ? -1 : 1
    if (/^h[2-6]$/.test(node.localName)) {
      if (isEnd) open.pop()
      else open.push(node)
    }
    const heading = open.at(-1)
    if (links > 0 && heading !== undefined) linked.add(heading)
  }
  return linked
}

function isAround(element: DomElement, inner: DomElement): boolean {
  for (let outer = inner.parentNode; outer !== null; outer = outer.parentNode) {
    if (outer === element) return true
  }
  return false
}
