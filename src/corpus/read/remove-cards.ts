import { type DomElement, elementsOf } from './dom.ts'
import { measure } from './measures.ts'
import { removeElements } from './remove-elements.ts'

/**
 * Takes out the cards of other articles: a link that holds a heading and what is told under it. No article has its text
 * in such links, whatever they are called. A link to the page itself is a heading of the article that can be linked to.
 *
 * @param url the address of the page
 */
export function removeCards(body: DomElement, url: string | undefined): void {
  const measures = measure(body)
  const most = (measures.get(body)?.letters ?? 0) / 2
  removeElements(body, (element) => {
    if (element.localName !== 'a' || isWithin(element.getAttribute('href') ?? '', url)) return false
    const { letters = 0, holdsArticle = true } = measures.get(element) ?? {}
    if (holdsArticle || letters > Math.min(most, LONGEST)) return false
    return elementsOf(element).some(({ localName }) => /^h[2-6]$/.test(localName))
  })
}

// In letters.
const LONGEST = 600

/** Whether a link leads to the page on which it is. */
function isWithin(href: string, url: string | undefined): boolean {
  if (/^\s*(?:#|$)/.test(href)) return true
  if (url === undefined) return false
  const [to, own] = [URL.parse(href, url), URL.parse(url)]
  return (
    to !== null &&
    own !== null &&
    to.origin + to.pathname + to.search === own.origin + own.pathname + own.search
  )
}
