import { type DomElement, elementsOf } from './dom.ts'
import { measure } from './measures.ts'

/**
 * Takes out the boxes that ask the reader for an address, whatever they are called: a field for one with the little text
 * around it.
 */
export function removeRequests(body: DomElement): void {
  const measures = measure(body)
  const most = Math.min((measures.get(body)?.letters ?? 0) / 2, LONGEST)
  for (const field of elementsOf(body).filter(isForAddress)) {
    let box: DomElement | undefined
    for (let outer = field.parentNode; outer !== null; outer = outer.parentNode) {
      const own = measures.get(outer)
      if (own === undefined || own.holdsArticle || own.letters > most) break
      if (/^(?:body|main|article)$/.test(outer.localName)) break
      box = outer
    }
    box?.remove()
  }
}

// In letters.
const LONGEST = 500

function isForAddress(element: DomElement): boolean {
  if (element.localName !== 'input') return false
  const names = ['type', 'name', 'placeholder'].map((name) => element.getAttribute(name) ?? '')
  return names.some((name) => /e-?mail/i.test(name))
}
