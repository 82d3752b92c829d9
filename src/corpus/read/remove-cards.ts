import { type DomElement, elementsOf } from './dom.ts'
import { measure } from './measures.ts'
import { removeElements } from './remove-elements.ts'

/**
 * Takes out the cards of other articles: a link that holds a heading and what is told under it. No article has its text
 * in such links, whatever they are called.
 */
export function removeCards(body: DomElement): void {
  const measures = measure(body)
  const most = (measures.get(body)?.letters ?? 0) / 2
  removeElements(body, (element) => {
    if (element.localName !== 'a') return false
    const { letters = 0, holdsArticle = true } = measures.get(element) ?? {}
    if (holdsArticle || letters > Math.min(most, LONGEST)) return false
    return elementsOf(element).some(({ localName }) => /^h[2-6]$/.test(localName))
  })
}

// In letters.
const LONGEST = 600
