import { cleanLine } from './clean-text.ts'
import { type DomElement, type Page, childrenOf, elementsOf } from './dom.ts'
import { ENGLISH_MARKS, flowText } from './flow-text.ts'
import { proseLength, sentencesOf } from './sentences.ts'

/**
 * The element of a page that holds the headline and is an article; absent where there is none. The others of the kind
 * that have headings of their own, as the next article below and the cards of other articles have, are taken out; posts
 * of one running story have none.
 */
export function ownArticle(page: Page, headline: string | undefined): DomElement | undefined {
  const articles = elementsOf(page.body).filter(({ localName }) => localName === 'article')
  const own = articles.find((article) =>
    elementsOf(article).some(
      ({ localName, textContent }) => localName === 'h1' && cleanLine(textContent) === headline,
    ),
  )
  if (own === undefined) return undefined
  const inside = new Set(elementsOf(own))
  for (const article of articles) {
    const isOther = article !== own && !inside.has(article) && !isAround(article, own)
    if (isOther && isOfItsOwn(article)) article.remove()
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
  if (sentencesOf(text).length < FEWEST_SENTENCES || proseLength(text) < all * LEAST_SHARE) return
  for (let inner = own; inner.localName !== 'body' && inner.parentNode !== null;) {
    const outer: DomElement = inner.parentNode
    for (const node of childrenOf(outer)) if (node !== inner) node.remove()
    inner = outer
  }
}

const FEWEST_SENTENCES = 2
const LEAST_SHARE = 0.2

function isOfItsOwn(article: DomElement): boolean {
  const elements = elementsOf(article)
  if (elements.some(({ localName }) => localName === 'h1')) return true
  return elements.some((element) => /^h[2-6]$/.test(element.localName) && isLinked(element))
}

function isLinked(heading: DomElement): boolean {
  if (elementsOf(heading).some(({ localName }) => localName === 'a')) return true
  for (let outer = heading.parentNode; outer !== null; outer = outer.parentNode) {
    if (outer.localName === 'a') return true
  }
  return false
}

function isAround(element: DomElement, inner: DomElement): boolean {
  for (let outer = inner.parentNode; outer !== null; outer = outer.parentNode) {
    if (outer === element) return true
  }
  return false
}
